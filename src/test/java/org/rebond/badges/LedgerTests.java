package org.rebond.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.OrganisationId;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class LedgerTests {

  @Autowired BadgeStory story;
  @Autowired BatchIssue issue;
  @Autowired Welcoming welcoming;
  @Autowired MovableClock clock;

  private OrganisationId place;
  private Desk desk;

  @BeforeEach
  void openAPlace() {
    place = story.place();
    desk = BadgeStory.desk(place);
  }

  @AfterEach
  void backToToday() {
    clock.reset();
  }

  @Test
  void countsASingleUseOnceUnderConcurrentScansAndRetries() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse());
    BadgeToken badge = issued.tokens().getFirst();
    List<UUID> nonces = Collections.nCopies(8, 0).stream().map(i -> UUID.randomUUID()).toList();
    List<Callable<List<Object>>> scans = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      UUID nonce = nonces.get(i % nonces.size());
      scans.add(() -> List.of(nonce, story.scan(desk, nonce, badge)));
    }
    List<List<Object>> answers = atOnce(scans);
    assertThat(answers.stream().distinct().toList())
        .as("one verdict for each nonce")
        .hasSize(nonces.size());
    assertThat(answers.stream().distinct().map(answer -> answer.get(1)).toList())
        .containsOnlyOnce(Verdict.ACCEPTED)
        .contains(Verdict.CONFLICT);
    assertThat(story.visits(place)).isEqualTo(1);
    assertThat(story.uses(issued)).isEqualTo(1);
    assertThat(story.conflicts(issued)).isEqualTo(nonces.size() - 1);
  }

  @Test
  void countsEachBadgeOnceWhenManyComeAtOnce() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse());
    List<Callable<List<Object>>> scans = new ArrayList<>();
    issued.tokens().forEach(badge -> scans.add(() -> List.of(story.scan(desk, badge))));
    assertThat(atOnce(scans)).hasSize(50).containsOnly(List.of(Verdict.ACCEPTED));
    assertThat(story.visits(place)).isEqualTo(50);
  }

  @Test
  void answersTheSameNonceTheSameForEver() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse());
    var accepted = UUID.randomUUID();
    var conflict = UUID.randomUUID();
    BadgeToken badge = issued.tokens().getFirst();
    assertThat(story.scan(desk, accepted, badge)).isEqualTo(Verdict.ACCEPTED);
    assertThat(story.scan(desk, conflict, badge)).isEqualTo(Verdict.CONFLICT);
    issue.revoke(issued.batch().number(), BadgeStory.manager(place));
    clock.advance(Duration.ofDays(40));
    assertThat(story.scan(desk, accepted, badge)).isEqualTo(Verdict.ACCEPTED);
    assertThat(story.scan(desk, conflict, badge)).isEqualTo(Verdict.CONFLICT);
    assertThat(story.scan(desk, accepted, issued.tokens().get(1))).isEqualTo(Verdict.ACCEPTED);
    assertThat(story.visits(place)).isEqualTo(1);
    assertThat(story.conflicts(issued)).isEqualTo(1);
  }

  @Test
  void countsNUses() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.Uses(3));
    BadgeToken badge = issued.tokens().getFirst();
    for (int i = 0; i < 3; i++) {
      assertThat(story.scan(desk, badge)).isEqualTo(Verdict.ACCEPTED);
    }
    assertThat(story.scan(desk, badge)).isEqualTo(Verdict.CONFLICT);
    assertThat(story.visits(place)).isEqualTo(3);
  }

  @Test
  void welcomesAnOpenReturnWithoutCountingIt() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.Welcome());
    assertThat(story.scan(desk, issued.tokens().getFirst())).isEqualTo(Verdict.WELCOMED);
    assertThat(story.visits(place)).isZero();
    assertThat(story.rows("ledger", issued)).isZero();
  }

  @Test
  void spendsTheSameSerialByQrAndByTypedCode() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse());
    BadgeToken first = issued.tokens().getFirst();
    BadgeToken second = issued.tokens().get(1);
    assertThat(typed(first)).isEqualTo(Verdict.ACCEPTED);
    assertThat(story.scan(desk, first)).isEqualTo(Verdict.CONFLICT);
    assertThat(story.scan(desk, second)).isEqualTo(Verdict.ACCEPTED);
    assertThat(typed(second)).isEqualTo(Verdict.CONFLICT);
    assertThat(story.visits(place)).isEqualTo(2);
  }

  private Verdict typed(BadgeToken token) throws TooManyCodes {
    return welcoming
        .welcome(
            desk, UUID.randomUUID(), token.badge().typedCode().text(), story.today(), "accueil")
        .verdict();
  }

  @Test
  void refusesToCountWhatIsExpiredStaleRevokedOrElsewhere() throws Exception {
    IssuedBatch ended = story.batch(place, new BadgePolicy.SingleUse(), story.today());
    IssuedBatch lost = story.batch(place, new BadgePolicy.SingleUse());
    BadgeToken badge = lost.tokens().getFirst();
    var nonce = UUID.randomUUID();
    assertThat(story.scan(desk, nonce, ended.tokens().getFirst(), story.today().plusDays(1)))
        .isEqualTo(Verdict.EXPIRED);
    assertThat(story.scan(desk, nonce, ended.tokens().getFirst())).isEqualTo(Verdict.EXPIRED);
    assertThat(story.scan(desk, UUID.randomUUID(), badge, story.today().minusDays(31)))
        .isEqualTo(Verdict.STALE);
    assertThat(story.scan(desk, UUID.randomUUID(), badge, story.today().plusDays(2)))
        .isEqualTo(Verdict.STALE);
    assertThat(story.scan(BadgeStory.desk(story.place()), badge)).isEqualTo(Verdict.ELSEWHERE);
    issue.revoke(lost.batch().number(), BadgeStory.manager(place));
    assertThat(story.scan(desk, badge)).isEqualTo(Verdict.REVOKED);
    assertThat(story.visits(place)).isZero();
    assertThat(story.scan(desk, UUID.randomUUID(), ended.tokens().getFirst()))
        .isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void acceptsAScanThirtyDaysOld() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse());
    assertThat(
            story.scan(
                desk, UUID.randomUUID(), issued.tokens().getFirst(), story.today().minusDays(30)))
        .isEqualTo(Verdict.ACCEPTED);
  }

  static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(tasks.size())) {
      List<Future<T>> futures =
          tasks.stream()
              .map(
                  task ->
                      threads.submit(
                          () -> {
                            start.await();
                            return task.call();
                          }))
              .toList();
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }
}
