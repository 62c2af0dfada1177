package org.rebond.agreements;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.audit.ContentDigest;
import org.rebond.organisations.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

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
  private final Clock clock;

  AgreementHistory(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Gives the digest of the line, for the audit trail to vouch for it. */
  @Transactional(propagation = Propagation.MANDATORY)
  ContentDigest add(AgreementId id, Step step) {
    var line = HistoryLineDigest.fresh(id, step, clock.instant().truncatedTo(ChronoUnit.MICROS));
    jdbc.sql(
            """
            INSERT INTO agreements.history (agreement, version, at, transition, from_state,
              to_state, capacity, organisation, signatory, note, note_salt, note_digest)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(id.value())
        .param(step.version())
        .param(line.at().atOffset(ZoneOffset.UTC))
        .param(step.transition().name())
        .param(step.from().name())
        .param(step.to().name())
        .param(step.by().capacity().name())
        .param(step.by().organisation().map(OrganisationId::value).orElse(null))
        .param(step.by().signatory().orElse(null))
        .param(step.note())
        .param(line.salt())
        .param(line.note().hex())
        .update();
    return line.digest();
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
