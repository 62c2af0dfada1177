package org.rebond.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Actor;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RebondTest
class AuditChainTests {

  @Autowired AuditTrail audit;
  @Autowired DailyDigests digests;
  @Autowired AuditCommand command;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("ownerDataSource")
  DataSource owner;

  private final UUID subject = UUID.randomUUID();
  private final Actor member = new Actor(Optional.of(UUID.randomUUID()), Map.of(), Set.of(), false);
  private Tampering owns;

  @BeforeEach
  void fourLinesThatADigestHasSeenAndTwoThatNoneHas() {
    owns = new Tampering(owner);
    record(4);
    close();
    record(2);
  }

  @Test
  void anUntouchedTrailIsWhole() throws Exception {
    assertThat(owns.findings()).isEmpty();
    assertThat(command.verify(List.of())).isZero();
  }

  @Test
  void findsAChangedLine() throws Exception {
    for (String change :
        List.of(
            "action = 'x.y'",
            "at = at + interval '1 microsecond'",
            "actor_kind = 'system'",
            "actor = sha256('x')",
            "content = sha256('x')",
            "hash = sha256('x')")) {
      assertThat(owns.findings("UPDATE audit.line SET " + change + at(2)))
          .as(change)
          .contains(Finding.line(Flaw.CHANGED, subject, 2));
    }
  }

  @Test
  void findsALineTakenOutOfTheMiddle() throws Exception {
    assertThat(owns.findings("DELETE FROM audit.line" + at(3)))
        .contains(Finding.line(Flaw.REMOVED, subject, 3));
  }

  @Test
  void findsAnEndThatWasCutOff() throws Exception {
    assertThat(owns.findings("DELETE FROM audit.line" + where("number >= 4")))
        .containsExactly(Finding.line(Flaw.ENDS_EARLY, subject, 4));
  }

  @Test
  void findsAChainThatIsGoneAsAWhole() throws Exception {
    assertThat(owns.findings("DELETE FROM audit.line" + where("true")))
        .containsExactly(Finding.line(Flaw.ENDS_EARLY, subject, 4));
  }

  @Test
  void findsLinesThatChangedPlaces() throws Exception {
    assertThat(
            owns.findings(
                "UPDATE audit.line SET number = 99" + at(2),
                "UPDATE audit.line SET number = 2" + at(3),
                "UPDATE audit.line SET number = 3" + at(99)))
        .contains(Finding.line(Flaw.CHANGED, subject, 2), Finding.line(Flaw.CHANGED, subject, 3));
  }

  @Test
  void findsAForgedLineBehindTheLast() throws Exception {
    assertThat(owns.findings(forged(7))).containsExactly(Finding.line(Flaw.CHANGED, subject, 7));
  }

  @Test
  void findsAForgedLineThatTakesTheNumberOfAnother() throws Exception {
    String constraint = "ALTER TABLE audit.line DROP CONSTRAINT line_subject_number_key";
    assertThat(owns.findings(constraint, forged(2)))
        .contains(Finding.line(Flaw.FORGED, subject, 2));
  }

  @Test
  void findsAnEndWrittenAnewWithHashesThatFit() throws Exception {
    // Who may write the table knows how to hash: only the digest of that day has seen better.
    UUID id = jdbc.sql("SELECT id FROM audit.line" + at(1)).query(UUID.class).single();
    var forged = new Line(id, subject, 1, Instant.EPOCH, "x.y", "system", Digest.NONE, Digest.NONE);
    String none = "decode(repeat('00', 32), 'hex')";
    assertThat(
            owns.findings(
                "DELETE FROM audit.line" + where("number > 1"),
                "DELETE FROM audit.actor WHERE line = '%s'".formatted(id),
                """
                UPDATE audit.line SET at = to_timestamp(0), action = 'x.y', actor_kind = 'system',
                  actor = %s, hash = '\\x%s'
                """
                        .formatted(none, forged.hash(Digest.NONE))
                    + at(1)))
        .containsExactly(Finding.line(Flaw.ENDS_EARLY, subject, 4));
  }

  @Test
  void findsSomebodyElseInTheirPlace() throws Exception {
    String lines = " WHERE line = (SELECT id FROM audit.line" + at(1) + ")";
    assertThat(owns.findings("UPDATE audit.actor SET account_id = gen_random_uuid()" + lines))
        .containsExactly(Finding.line(Flaw.ACTOR_CHANGED, subject, 1));
  }

  @Test
  void findsAChangedDigest() throws Exception {
    int number = digests.last().orElseThrow().digest().number();
    String here = " WHERE number = " + number;
    for (String change :
        List.of(
            "UPDATE audit.digest SET day = day - 1" + here,
            "UPDATE audit.digest SET made_at = made_at - interval '1 day'" + here,
            "UPDATE audit.digest SET hash = sha256('x')" + here,
            "UPDATE audit.digest SET root = sha256('x')" + here,
            "DELETE FROM audit.digest_entry WHERE digest = " + number)) {
      assertThat(owns.findings(change))
          .as(change)
          .contains(Finding.digest(Flaw.DIGEST_CHANGED, number));
    }
    close();
    assertThat(
            owns.findings(
                "SET CONSTRAINTS ALL DEFERRED",
                "DELETE FROM audit.digest_entry WHERE digest = " + number,
                "DELETE FROM audit.digest" + here))
        .contains(Finding.digest(Flaw.DIGEST_REMOVED, number));
  }

  @Test
  void aDigestNotedElsewhereMustBeThere() {
    String noted = digests.last().orElseThrow().hash().hex();
    assertThat(command.verify(List.of(noted))).isZero();
    assertThat(command.verify(List.of(noted.replace(noted.charAt(0), '0') + "x"))).isOne();
  }

  private void record(int times) {
    for (int i = 0; i < times; i++) {
      transactions.executeWithoutResult(status -> audit.record(member, "tests.done", subject));
    }
  }

  private void close() {
    LocalDate day =
        digests.last().map(kept -> kept.digest().day().plusDays(1)).orElse(LocalDate.EPOCH);
    assertThat(digests.close(day)).isPresent();
    assertThat(digests.close(day)).as("once a day").isEmpty();
  }

  private String forged(int number) {
    return """
    INSERT INTO audit.line (id, subject, number, at, action, actor_kind, actor, content, hash)
    SELECT gen_random_uuid(), subject, %d, at, action, actor_kind, actor, content, hash FROM audit.line
    """
            .formatted(number)
        + at(6);
  }

  private String at(int number) {
    return where("number = " + number);
  }

  private String where(String condition) {
    return " WHERE subject = '%s' AND %s".formatted(subject, condition);
  }
}
