package org.rebond.partnerships.diagnosis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rebond.directory.PeripheralBarrier;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;
import org.rebond.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The axes of cooperation of partnerships. */
@Repository
public class Axes {

  private static final String SELECT =
      """
      SELECT a.*, first.position AS began,
        ARRAY(SELECT c.side FROM partnerships.axis_accepted c
          WHERE c.axis = a.id AND c.version = a.version) AS accepted
      FROM partnerships.axis a JOIN partnerships.axis first ON first.id = a.id AND first.version = 1
      WHERE a.version = (SELECT max(l.version) FROM partnerships.axis l WHERE l.id = a.id)
      """;

  private final JdbcClient jdbc;

  Axes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Axis get(AxisId id) {
    return find(id).orElseThrow(NotFound::new);
  }

  Optional<Axis> find(AxisId id) {
    return jdbc.sql(SELECT + "AND a.id = ?").param(id.value()).query(Axes::read).optional();
  }

  /** Those that still stand, accepted by both or not yet, in the order they were first worded. */
  public List<Axis> of(PartnershipId partnership) {
    return jdbc.sql(SELECT + "AND a.partnership = ? AND NOT a.withdrawn ORDER BY began")
        .param(partnership.value())
        .query(Axes::read)
        .list();
  }

  /** Those that both sides accepted: what an agreement may take up. */
  public List<Axis> agreed(PartnershipId partnership) {
    return of(partnership).stream().filter(Axis::agreed).toList();
  }

  void add(Axis axis, Instant at) {
    jdbc.sql(
            """
            INSERT INTO partnerships.axis (id, version, partnership, diagnosis, barrier, title,
              aim, indicators, withdrawn, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(axis.id().value())
        .param(axis.version())
        .param(axis.partnership().value())
        .param(axis.diagnosis().value())
        .param(axis.barrier().name())
        .param(axis.title())
        .param(axis.aim())
        .param(axis.indicators().toArray(String[]::new))
        .param(axis.withdrawn())
        .param(at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void accept(Axis axis, Side side, Instant at) {
    jdbc.sql(
            """
            INSERT INTO partnerships.axis_accepted (axis, version, side, at)
            VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)
        .param(axis.id().value())
        .param(axis.version())
        .param(side.name())
        .param(at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Axis read(ResultSet row, int number) throws SQLException {
    return new Axis(
        new AxisId(row.getObject("id", UUID.class)),
        row.getInt("version"),
        new PartnershipId(row.getObject("partnership", UUID.class)),
        new DiagnosisId(row.getObject("diagnosis", UUID.class)),
        PeripheralBarrier.valueOf(row.getString("barrier")),
        row.getString("title"),
        row.getString("aim"),
        Arrays.asList((String[]) row.getArray("indicators").getArray()),
        row.getBoolean("withdrawn"),
        Arrays.stream((String[]) row.getArray("accepted").getArray())
            .map(Side::valueOf)
            .collect(Collectors.toSet()));
  }
}
