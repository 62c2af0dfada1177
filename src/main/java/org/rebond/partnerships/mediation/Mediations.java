package org.rebond.partnerships.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All mediators that were proposed. */
@Repository
class Mediations {

  private static final String SELECT =
      """
      SELECT m.id, m.partnership, m.proposed_by, m.state, m.ends_on,
        o.id AS mediator_id, o.kind, o.name, o.slug
      FROM partnerships.mediation m JOIN organisations.organisation o ON o.id = m.mediator
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Mediations(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Nobody else changes what runs there until the transaction ends. */
  void hold(PartnershipId partnership) {
    jdbc.sql("SELECT id FROM partnerships.partnership WHERE id = ? FOR NO KEY UPDATE")
        .param(partnership.value())
        .query(UUID.class)
        .optional();
  }

  Optional<Mediation> running(PartnershipId partnership) {
    return read(
            "WHERE m.partnership = ? AND m.state IN ('PROPOSED', 'ACCEPTED')", partnership.value())
        .stream()
        .findFirst();
  }

  List<Mediation> overBefore(LocalDate day) {
    return read("WHERE m.state = 'ACCEPTED' AND m.ends_on < ?", day);
  }

  /** False where the same form was sent before. */
  boolean add(Mediation mediation) {
    return jdbc.sql(
                """
                INSERT INTO partnerships.mediation
                  (id, partnership, mediator, proposed_by, state, proposed_at)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
                """)
            .param(mediation.id())
            .param(mediation.partnership().value())
            .param(mediation.mediator().id().value())
            .param(mediation.proposedBy().name())
            .param(mediation.state().name())
            .param(clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void accept(Mediation mediation, LocalDate endsOn) {
    jdbc.sql("UPDATE partnerships.mediation SET state = 'ACCEPTED', ends_on = ? WHERE id = ?")
        .param(endsOn)
        .param(mediation.id())
        .update();
  }

  void move(Mediation mediation, Mediation.State state) {
    jdbc.sql("UPDATE partnerships.mediation SET state = ? WHERE id = ?")
        .param(state.name())
        .param(mediation.id())
        .update();
  }

  private List<Mediation> read(String where, Object value) {
    return jdbc.sql(SELECT + where)
        .param(value)
        .query(
            (row, number) ->
                new Mediation(
                    row.getObject("id", UUID.class),
                    new PartnershipId(row.getObject("partnership", UUID.class)),
                    new Organisation(
                        new OrganisationId(row.getObject("mediator_id", UUID.class)),
                        OrganisationKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("slug")),
                    Side.valueOf(row.getString("proposed_by")),
                    Mediation.State.valueOf(row.getString("state")),
                    Optional.ofNullable(row.getObject("ends_on", LocalDate.class))))
        .list();
  }
}
