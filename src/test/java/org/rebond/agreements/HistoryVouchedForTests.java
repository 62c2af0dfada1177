package org.rebond.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.audit.AuditedHistory;
import org.rebond.audit.Finding;
import org.rebond.audit.Flaw;
import org.rebond.audit.Tampering;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of an agreement cannot be rewritten without the audit trail telling. */
@RebondTest
class HistoryVouchedForTests {

  @Autowired SignedAgreementsFixture fixture;
  @Autowired AgreementHistory history;
  @Autowired HistoryVouchedFor vouched;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  private UUID agreement = new UUID(0, 0);
  private int version;
  private Tampering owns;

  @BeforeEach
  void anAgreementThatWasSent() throws Exception {
    AgreementId id = fixture.sent(fixture.partnership()).id();
    agreement = id.value();
    version = history.of(id).getFirst().version();
    owns = new Tampering(owner, List.<AuditedHistory>of(vouched));
  }

  @Test
  void anUntouchedHistoryIsWhole() throws Exception {
    assertThat(owns.findings()).isEmpty();
  }

  @Test
  void aRewrittenLineIsFoundWhateverWasRewritten() throws Exception {
    for (String change :
        List.of(
            "at = at + interval '1 day'",
            "transition = 'SIGN'",
            "from_state = 'SIGNED'",
            "to_state = 'SIGNED'",
            "capacity = 'CALENDAR'",
            "organisation = NULL",
            "signatory = gen_random_uuid()",
            "note = note || 'x'",
            "note_digest = repeat('0', 64)")) {
      assertThat(owns.findings("UPDATE agreements.history SET " + change + here()))
          .as(change)
          .contains(found(Flaw.HISTORY_CHANGED));
    }
  }

  @Test
  void aLineThatIsGoneAndOneThatIsAddedAreFound() throws Exception {
    assertThat(owns.findings("DELETE FROM agreements.history" + here()))
        .extracting(Finding::flaw)
        .containsExactly(Flaw.HISTORY_REMOVED);
    assertThat(
            owns.findings(
                """
                INSERT INTO agreements.history (agreement, version, at, transition, from_state,
                  to_state, capacity, organisation, signatory, note, note_salt, note_digest)
                SELECT agreement, version + 1, at, transition, from_state, to_state, capacity,
                  organisation, signatory, note, note_salt, note_digest FROM agreements.history
                """
                    + here()))
        .containsExactly(new Finding(Flaw.HISTORY_ADDED, Optional.of(agreement), version + 1));
  }

  @Test
  void aReasonCanBeErasedWithItsSaltAndTheHistoryStaysWhole() throws Exception {
    assertThat(owns.findings("UPDATE agreements.history SET note = '', note_salt = NULL" + here()))
        .isEmpty();
  }

  private String here() {
    return " WHERE agreement = '%s' AND version = %d".formatted(agreement, version);
  }

  private Finding found(Flaw flaw) {
    return new Finding(flaw, Optional.of(agreement), version);
  }
}
