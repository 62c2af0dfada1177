package org.rebond.partnerships.diagnosis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;
import org.rebond.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All diagnoses, with who declared their part ready. */
@Repository
class Diagnoses {

  private static final String SELECT =
      """
      SELECT d.id, d.partnership, d.number, d.opened_on,
        ARRAY(SELECT r.side FROM partnerships.diagnosis_ready r WHERE r.diagnosis = d.id) AS ready,
        NOT EXISTS (SELECT FROM partnerships.diagnosis n
          WHERE n.partnership = d.partnership AND n.number > d.number) AS latest
      FROM partnerships.diagnosis d
      """;

  private final JdbcClient jdbc;

  Diagnoses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Diagnosis get(DiagnosisId id) {
    return jdbc.sql(SELECT + "WHERE d.id = ?")
        .param(id.value())
        .query(Diagnoses::read)
        .optional()
        .orElseThrow(NotFound::new);
  }

  /** The latest first. */
  List<Diagnosis> of(PartnershipId partnership) {
    return jdbc.sql(SELECT + "WHERE d.partnership = ? ORDER BY d.number DESC")
        .param(partnership.value())
        .query(Diagnoses::read)
        .list();
  }

  Optional<Diagnosis> latest(PartnershipId partnership) {
    return Optional.ofNullable(latest(List.of(partnership)).get(partnership));
  }

  /** The same for several; those that never began one are left out. */
  Map<PartnershipId, Diagnosis> latest(Collection<PartnershipId> partnerships) {
    return jdbc
        .sql(SELECT + "WHERE d.partnership = ANY (?)")
        .param(partnerships.stream().map(PartnershipId::value).toArray(UUID[]::new))
        .query(Diagnoses::read)
        .list()
        .stream()
        .filter(Diagnosis::latest)
        .collect(Collectors.toMap(Diagnosis::partnership, Function.identity()));
  }

  /** Until the end of the transaction, nobody else writes in a diagnosis of this partnership. */
  void lock(PartnershipId partnership) {
    jdbc.sql("SELECT id FROM partnerships.partnership WHERE id = ? FOR NO KEY UPDATE")
        .param(partnership.value())
        .query(UUID.class)
        .single();
  }

  Diagnosis open(PartnershipId partnership, int number, LocalDate on) {
    DiagnosisId id = DiagnosisId.random();
    jdbc.sql(
            """
            INSERT INTO partnerships.diagnosis (id, partnership, number, opened_on)
            VALUES (?, ?, ?, ?)
            """)
        .param(id.value())
        .param(partnership.value())
        .param(number)
        .param(on)
        .update();
    return get(id);
  }

  void ready(DiagnosisId id, Side side, Instant at) {
    jdbc.sql(
            """
            INSERT INTO partnerships.diagnosis_ready (diagnosis, side, at)
            VALUES (?, ?, ?) ON CONFLICT DO NOTHING
            """)
        .param(id.value())
        .param(side.name())
        .param(at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void notReady(DiagnosisId id, Side side) {
    jdbc.sql("DELETE FROM partnerships.diagnosis_ready WHERE diagnosis = ? AND side = ?")
        .param(id.value())
        .param(side.name())
        .update();
  }

  private static Diagnosis read(ResultSet row, int number) throws SQLException {
    return new Diagnosis(
        new DiagnosisId(row.getObject("id", UUID.class)),
        new PartnershipId(row.getObject("partnership", UUID.class)),
        row.getInt("number"),
        row.getObject("opened_on", LocalDate.class),
        Arrays.stream((String[]) row.getArray("ready").getArray())
            .map(Side::valueOf)
            .collect(Collectors.toSet()),
        row.getBoolean("latest"));
  }
}
