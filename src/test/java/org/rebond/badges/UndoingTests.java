package org.rebond.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.Refusal;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class UndoingTests {

  @Autowired BadgeStory story;

  private OrganisationId place;
  private Desk desk;

  @BeforeEach
  void openAPlace() {
    place = story.place();
    desk = BadgeStory.desk(place);
  }

  @Test
  void givesAnUndoneUseBackAndTakesTheVisitAway() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse());
    BadgeToken badge = issued.tokens().getFirst();
    var nonce = UUID.randomUUID();
    story.scan(desk, nonce, badge);
    assertThat(story.undo(desk, nonce, badge)).isEqualTo(Verdict.UNDONE);
    assertThat(story.undo(desk, nonce, badge)).isEqualTo(Verdict.UNDONE);
    assertThat(story.scan(desk, nonce, badge)).isEqualTo(Verdict.UNDONE);
    assertThat(story.visits(place)).isZero();
    assertThat(story.uses(issued)).isZero();
    assertThat(story.scan(desk, badge)).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void anUndoThatComesFirstVoidsItsScan() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse());
    BadgeToken badge = issued.tokens().getFirst();
    var nonce = UUID.randomUUID();
    assertThat(story.undo(desk, nonce, badge)).isEqualTo(Verdict.UNDONE);
    assertThat(story.scan(desk, nonce, badge)).isEqualTo(Verdict.UNDONE);
    assertThat(story.visits(place)).isZero();
    assertThat(story.scan(desk, badge)).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void undoingAConflictLeavesTheVisit() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse());
    BadgeToken badge = issued.tokens().getFirst();
    var second = UUID.randomUUID();
    story.scan(desk, badge);
    story.scan(desk, second, badge);
    story.undo(desk, second, badge);
    assertThat(story.visits(place)).isEqualTo(1);
    assertThat(story.conflicts(issued)).isZero();
    assertThat(story.scan(desk, badge)).isEqualTo(Verdict.CONFLICT);
  }

  @Test
  void refusesToUndoWithAnotherBadgeAndChangesNothing() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse());
    var nonce = UUID.randomUUID();
    story.scan(desk, nonce, issued.tokens().getFirst());
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> story.undo(desk, nonce, issued.tokens().get(1)));
    assertThat(story.visits(place)).isEqualTo(1);
    assertThat(story.scan(desk, nonce, issued.tokens().getFirst())).isEqualTo(Verdict.ACCEPTED);
  }

  @Test
  void undoAndScanAtOnceEndWithNothingCounted() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse());
    List<Callable<List<Object>>> both = new ArrayList<>();
    for (BadgeToken badge : issued.tokens().subList(0, 16)) {
      var nonce = UUID.randomUUID();
      both.add(() -> List.of(story.scan(desk, nonce, badge)));
      both.add(() -> List.of(story.undo(desk, nonce, badge)));
    }
    LedgerTests.atOnce(both);
    assertThat(story.visits(place)).isZero();
    assertThat(story.uses(issued)).isZero();
  }
}
