package org.rebond.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.audit.AuditedHistory;
import org.rebond.audit.ContentDigest;
import org.rebond.organisations.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows the history of agreements to whoever verifies the audit trail. */
@Component
class HistoryVouchedFor implements AuditedHistory {

  @Override
  public String module() {
    return "agreements";
  }

  /** Lines of before there were digests have none, and nobody vouches for them. */
  @Override
  public Stream<Entry> entries(JdbcClient jdbc) {
    return jdbc
        .sql(
            """
            SELECT agreement, version, at, transition, from_state, to_state, capacity,
                   organisation, signatory, note, note_salt, note_digest
            FROM agreements.history WHERE note_digest IS NOT NULL ORDER BY agreement, version
            """)
        .withFetchSize(1_000)
        .query((row, number) -> entry(row))
        .stream();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    var agreement = new AgreementId(row.getObject("agreement", UUID.class));
    var by =
        new By(
            Capacity.valueOf(row.getString("capacity")),
            Optional.ofNullable(row.getObject("organisation", UUID.class)).map(OrganisationId::new),
            Optional.ofNullable(row.getObject("signatory", UUID.class)),
            false);
    var step =
        new Step(
            Transition.valueOf(row.getString("transition")),
            AgreementState.valueOf(row.getString("from_state")),
            AgreementState.valueOf(row.getString("to_state")),
            by,
            row.getInt("version"),
            row.getString("note"));
    @Nullable UUID salt = row.getObject("note_salt", UUID.class);
    var note = new ContentDigest(row.getString("note_digest"));
    // Without its salt the text was erased, and nothing is left to compare.
    boolean whole =
        salt == null
            ? step.note().isEmpty()
            : HistoryLineDigest.note(salt, step.note()).equals(note);
    var line =
        new HistoryLineDigest(
            agreement,
            step,
            row.getObject("at", OffsetDateTime.class).toInstant(),
            salt == null ? new UUID(0, 0) : salt,
            note);
    return new Entry(agreement.value(), step.version(), line.digest(), whole);
  }
}
