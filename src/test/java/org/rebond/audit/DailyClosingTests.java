package org.rebond.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Actor;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RebondTest
class DailyClosingTests {

  @Autowired AuditTrail audit;
  @Autowired DailyDigests digests;
  @Autowired TimeStampTokens tokens;
  @Autowired Verification verification;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private final UUID subject = UUID.randomUUID();
  private LocalDate day;

  @BeforeEach
  void aDayThatIsNotClosedYet() {
    day = digests.last().map(kept -> kept.digest().day()).orElse(LocalDate.EPOCH).plusDays(1);
    transactions.executeWithoutResult(
        status -> audit.record(Actor.ANONYMOUS, "tests.done", subject));
  }

  @Test
  void oneDigestCoversWhatAnOutageLeftOpenAndADayWithoutADeedHasOneToo() {
    DailyClosing closing = closing(new NoServer());
    closing.close(day.plusDays(5));
    assertThat(covered()).isOne();
    closing.close(day.plusDays(5));
    closing.close(day.plusDays(6));
    assertThat(digests.last().orElseThrow().digest().day()).isEqualTo(day.plusDays(6));
    assertThat(digests.last().orElseThrow().digest().chains()).isZero();
    assertThat(covered()).isOne();
    assertThat(verification.verify(finding -> {}).whole()).isTrue();
  }

  @Test
  void aDigestIsStampedOnceAndTheTokenIsVerifiedWithTheTrail() throws Exception {
    try (var server = new TimeStampServer()) {
      var asking =
          new HttpTimeStamps(server.address(), new TimeStampTrust(""), Duration.ofSeconds(5));
      DailyClosing closing = closing(asking);
      closing.close(day);
      closing.close(day);
      assertThat(server.asked()).isOne();
      assertThat(tokens.of(digests.last().orElseThrow().digest().number())).isPresent();
      Verification.Result result = verification.verify(finding -> {});
      assertThat(result.whole()).isTrue();
      assertThat(result.signers()).anyMatch(signer -> signer.contains("Time stamps of the tests"));
      assertThat(verification.last().orElseThrow().findings()).isZero();
    }
  }

  @Test
  void aStampThatFailsIsAskedForAgainAndHoldsNothingUp() throws Exception {
    try (var server = new TimeStampServer()) {
      var asking =
          new HttpTimeStamps(server.address(), new TimeStampTrust(""), Duration.ofSeconds(5));
      server.that((exchange, request) -> exchange.sendResponseHeaders(503, -1));
      DailyClosing closing = closing(asking);
      closing.close(day);
      int number = digests.last().orElseThrow().digest().number();
      assertThat(digests.last().orElseThrow().digest().day()).isEqualTo(day);
      assertThat(tokens.of(number)).isEmpty();
      server.that(server::stamp);
      closing.close(day);
      assertThat(tokens.of(number)).isPresent();
    }
  }

  @Test
  void aTokenOfAnotherDigestIsFound() throws Exception {
    try (var server = new TimeStampServer()) {
      closing(new NoServer()).close(day);
      var digest = digests.last().orElseThrow();
      var asking =
          new HttpTimeStamps(server.address(), new TimeStampTrust(""), Duration.ofSeconds(5));
      transactions.executeWithoutResult(
          status -> {
            try {
              tokens.add(digest.digest().number(), asking.stamp(Digest.NONE));
            } catch (IOException broken) {
              throw new AssertionError(broken);
            }
            List<Finding> findings = new java.util.ArrayList<>();
            tokens.check(new TrailReading(jdbc, findings::add).digests(), findings::add);
            assertThat(findings)
                .containsExactly(Finding.digest(Flaw.TIME_STAMP_WRONG, digest.digest().number()));
            status.setRollbackOnly();
          });
    }
  }

  /** As where no address is set. */
  private static final class NoServer implements TimeStamps {
    @Override
    public boolean configured() {
      return false;
    }

    @Override
    public byte[] stamp(Digest digest) throws IOException {
      throw new IOException("there is none");
    }
  }

  private DailyClosing closing(TimeStamps server) {
    return new DailyClosing(digests, server, tokens, clock);
  }

  private int covered() {
    return jdbc.sql("SELECT count(*) FROM audit.digest_entry WHERE subject = ?")
        .param(subject)
        .query(Integer.class)
        .single();
  }
}
