package org.rebond.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Role;
import org.rebond.shared.Refusal;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class BatchIssueTests {

  @Autowired BadgeStory story;
  @Autowired BatchIssue issue;
  @Autowired SigningKeys keys;
  @Autowired CodeIndex codes;
  @Autowired Batches batches;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void backToToday() {
    clock.reset();
  }

  @Test
  void everyBadgeIsSignedDifferentAndFoundByItsTypedCode() throws Exception {
    IssuedBatch issued = story.batch(story.place(), new BadgePolicy.SingleUse());
    Set<Long> serials = new HashSet<>();
    for (BadgeToken token : issued.tokens()) {
      BadgeToken read = BadgeToken.read(token.text());
      assertThat(keys.verifying(read.badge().kid()).orElseThrow().signed(read)).isTrue();
      assertThat(codes.batch(TypedCode.read(read.badge().typedCode().text())))
          .contains(issued.batch().number());
      serials.add(read.badge().serial());
    }
    assertThat(serials).hasSize(50);
  }

  @Test
  void theSameFormPrintsTheSameBadgesOnce() throws Exception {
    var place = story.place();
    byte[] key = BadgeStory.key();
    var request =
        new BatchRequest(
            place, new BadgePolicy.SingleUse(), story.today().plusDays(30), 50, List.of(), "");
    List<Callable<IssuedBatch>> clicks =
        IntStream.range(0, 4)
            .<Callable<IssuedBatch>>mapToObj(
                i -> () -> issue.issue(request, key, BadgeStory.manager(place)))
            .toList();
    List<IssuedBatch> issued = LedgerTests.atOnce(clicks);
    assertThat(issued.stream().map(IssuedBatch::tokens).distinct()).hasSize(1);
    assertThat(issued.stream().map(one -> one.batch().number()).distinct()).hasSize(1);
    clock.advance(Duration.ofDays(1));
    assertThatExceptionOfType(Refusal.class)
        .as("the next day that would be a reprint")
        .isThrownBy(() -> issue.issue(request, key, BadgeStory.manager(place)));
  }

  @Test
  void theSameFormAskedForSomethingElseIsRefusedAndMakesNothing() throws Exception {
    var place = story.place();
    byte[] key = BadgeStory.key();
    var end = story.today().plusDays(30);
    var once = new BadgePolicy.SingleUse();
    var first = new BatchRequest(place, once, end, 50, List.of("Un café"), "");
    issue.issue(first, key, BadgeStory.manager(place));
    for (var changed :
        List.of(
            new BatchRequest(place, once, end, 60, List.of("Un café"), ""),
            new BatchRequest(place, new BadgePolicy.Uses(2), end, 50, List.of("Un café"), ""),
            new BatchRequest(place, once, end.plusDays(1), 50, List.of("Un café"), ""),
            new BatchRequest(place, once, end, 50, List.of("Machines"), ""),
            new BatchRequest(place, once, end, 50, List.of("Un café"), "Porte bleue"))) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> issue.issue(changed, key, BadgeStory.manager(place)))
          .matches(refusal -> refusal.key().equals(BatchRequest.CHANGED));
    }
    assertThat(batches.of(place)).hasSize(1);
  }

  @Test
  void aPlaceKeepsItsScopeAndSharesItWithNobody() throws Exception {
    var place = story.place();
    int first = story.batch(place, new BadgePolicy.SingleUse()).batch().audience();
    assertThat(story.batch(place, new BadgePolicy.Uses(2)).batch().audience()).isEqualTo(first);
    assertThat(story.batch(story.place(), new BadgePolicy.SingleUse()).batch().audience())
        .isNotEqualTo(first);
  }

  @Test
  void eachQuarterHasItsKey() throws Exception {
    int now = story.batch(story.place(), new BadgePolicy.SingleUse()).batch().kid();
    clock.advance(Duration.ofDays(93));
    assertThat(story.batch(story.place(), new BadgePolicy.SingleUse()).batch().kid())
        .isNotEqualTo(now);
  }

  @Test
  void keepsNoSecretUnsealedAndNoSerialAtAll() throws Exception {
    IssuedBatch issued = story.batch(story.place(), new BadgePolicy.SingleUse());
    BadgeSigningKey key = keys.forBadgesUntil(issued.batch().notAfter(), story.today());
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM badges.signing_keys
                    WHERE position(? IN sealed_key) > 0 OR position(? IN public_key) > 0
                    """)
                .params(key.secret(), key.secret())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void onlyAManagerOfThePlaceIssuesAndRevokes() throws Exception {
    var place = story.place();
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse());
    var request =
        new BatchRequest(
            place, new BadgePolicy.SingleUse(), story.today().plusDays(30), 50, List.of(), "");
    for (var actor :
        List.of(
            BadgeStory.actor(Role.FACILITATOR, place),
            BadgeStory.actor(Role.SIGNATORY, place),
            BadgeStory.manager(story.place()))) {
      assertThatExceptionOfType(NotAllowed.class)
          .isThrownBy(() -> issue.issue(request, BadgeStory.key(), actor));
      assertThatExceptionOfType(NotAllowed.class)
          .isThrownBy(() -> issue.revoke(issued.batch().number(), actor));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 49, 1001})
  void refusesABatchSoSmallThatItSinglesOutOrTooBigForAFile(int size) {
    var place = story.place();
    var request =
        new BatchRequest(
            place, new BadgePolicy.SingleUse(), story.today().plusDays(30), size, List.of(), "");
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> issue.issue(request, BadgeStory.key(), BadgeStory.manager(place)));
  }
}
