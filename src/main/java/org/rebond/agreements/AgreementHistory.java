package org.rebond.agreements;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to an agreement, as it was written down when it happened. */
@Repository
class AgreementHistory {

  /**
   * One line, without a name: a deed, a capacity, an organisation.
   *
   * @param note the reason given, or the number; may be empty
   */
  record Line(
      int version,
      Instant at,
      Transition transition,
      AgreementState to,
      Capacity capacity,
      Optional<OrganisationId> organisation,
      String note) {

    /** Part of message keys. */
    String word() {
      return transition == Transition.SIGN && to == AgreementState.SIGNED
          ? "SIGNED"
          : transition.name();
    }
  }

  private final JdbcClient jdbc;

  AgreementHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest first. */
  List<Line> of(AgreementId id) {
    return jdbc.sql(
            """
            SELECT version, at, transition, to_state, capacity, organisation, note
            FROM agreements.history WHERE agreement = ? ORDER BY version DESC
            """)
        .param(id.value())
        .query(
            (row, number) ->
                new Line(
                    row.getInt("version"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    Transition.valueOf(row.getString("transition")),
                    AgreementState.valueOf(row.getString("to_state")),
                    Capacity.valueOf(row.getString("capacity")),
                    Optional.ofNullable(row.getObject("organisation", UUID.class))
                        .map(OrganisationId::new),
                    row.getString("note")))
        .list();
  }
}
