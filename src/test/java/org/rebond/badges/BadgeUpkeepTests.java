package org.rebond.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.OrganisationId;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class BadgeUpkeepTests {

  @Autowired BadgeStory story;
  @Autowired BadgeUpkeep upkeep;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

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
    jdbc.sql("UPDATE badges.upkeep SET cleared_week = 0, last_night = NULL").update();
  }

  @Test
  void theRewriteKeepsEverySumAndEveryVerdict() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.Uses(2));
    BadgeToken badge = issued.tokens().getFirst();
    var nonce = UUID.randomUUID();
    var undone = UUID.randomUUID();
    story.scan(desk, nonce, badge);
    story.scan(desk, undone, issued.tokens().get(1));
    story.undo(desk, undone, issued.tokens().get(1));
    upkeep.run();
    assertThat(story.uses(issued)).isEqualTo(1);
    assertThat(story.rows("ledger", issued)).as("what was given back is forgotten").isEqualTo(1);
    assertThat(story.rows("receipts", issued)).isEqualTo(2);
    assertThat(story.scan(desk, nonce, badge)).isEqualTo(Verdict.ACCEPTED);
    assertThat(story.scan(desk, undone, issued.tokens().get(1))).isEqualTo(Verdict.UNDONE);
    assertThat(story.scan(desk, badge)).isEqualTo(Verdict.ACCEPTED);
    assertThat(story.scan(desk, badge)).isEqualTo(Verdict.CONFLICT);
    assertThat(story.visits(place)).isEqualTo(2);
  }

  @Test
  void afterTheRewriteNothingPhysicalTellsOneScanFromAnother() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse());
    for (BadgeToken token : issued.tokens()) {
      story.scan(desk, token);
    }
    String file = file("badges.ledger");
    assertThat(transactions("badges.ledger")).hasSizeGreaterThan(1);
    upkeep.run();
    assertThat(file("badges.ledger")).isNotEqualTo(file);
    for (String table : List.of("badges.ledger", "badges.receipts")) {
      assertThat(transactions(table)).as("transactions in " + table).hasSize(1);
    }
    assertThat(transactions("badges.visits"))
        .doesNotContainAnyElementsOf(transactions("badges.ledger"));
    assertThat(inFileOrder("encode(serial_hash, 'hex')", "badges.ledger")).isSorted();
    assertThat(inFileOrder("nonce::text", "badges.receipts")).isSorted();
  }

  private String file(String table) {
    return jdbc.sql("SELECT pg_relation_filenode(?::regclass)::text")
        .param(table)
        .query(String.class)
        .single();
  }

  private List<String> transactions(String table) {
    return jdbc.sql("SELECT DISTINCT xmin::text FROM " + table).query(String.class).list();
  }

  private List<String> inFileOrder(String what, String table) {
    return jdbc.sql("SELECT %s FROM %s ORDER BY ctid".formatted(what, table))
        .query(String.class)
        .list();
  }

  @Test
  void aWeeklyQuotaStartsAgainEachMondayAndTheWeekIsForgotten() throws Exception {
    goTo(DayOfWeek.WEDNESDAY);
    IssuedBatch issued = story.batch(place, new BadgePolicy.WeeklyUses(2));
    BadgeToken badge = issued.tokens().getFirst();
    assertThat(story.scan(desk, badge)).isEqualTo(Verdict.ACCEPTED);
    assertThat(story.scan(desk, badge)).isEqualTo(Verdict.ACCEPTED);
    assertThat(story.scan(desk, badge)).isEqualTo(Verdict.CONFLICT);
    upkeep.run();
    assertThat(story.scan(desk, badge)).as("still the same week").isEqualTo(Verdict.CONFLICT);
    goTo(DayOfWeek.TUESDAY);
    upkeep.run();
    assertThat(weeks(issued)).isZero();
    assertThat(story.scan(desk, badge)).isEqualTo(Verdict.ACCEPTED);
    assertThat(story.scan(desk, badge)).isEqualTo(Verdict.ACCEPTED);
    assertThat(story.scan(desk, badge)).isEqualTo(Verdict.CONFLICT);
    assertThat(story.visits(place)).isEqualTo(4);
  }

  @Test
  void aLateScanNeverExceedsTheQuotaOfAForgottenWeek() throws Exception {
    goTo(DayOfWeek.WEDNESDAY);
    LocalDate then = story.today();
    IssuedBatch issued = story.batch(place, new BadgePolicy.WeeklyUses(1));
    BadgeToken used = issued.tokens().getFirst();
    BadgeToken fresh = issued.tokens().get(1);
    assertThat(story.scan(desk, used)).isEqualTo(Verdict.ACCEPTED);
    goTo(DayOfWeek.TUESDAY);
    upkeep.run();
    assertThat(story.scan(desk, UUID.randomUUID(), used, then)).isEqualTo(Verdict.CONFLICT);
    assertThat(story.scan(desk, UUID.randomUUID(), fresh, then)).isEqualTo(Verdict.ACCEPTED);
    assertThat(story.scan(desk, UUID.randomUUID(), fresh, then)).isEqualTo(Verdict.CONFLICT);
    assertThat(story.scan(desk, used)).isEqualTo(Verdict.ACCEPTED);
    assertThat(story.scan(desk, UUID.randomUUID(), used, then)).isEqualTo(Verdict.CONFLICT);
  }

  @Test
  void aDeskThatWasOfflineAtTheWeekendSyncsOnMonday() throws Exception {
    goTo(DayOfWeek.FRIDAY);
    LocalDate friday = story.today();
    IssuedBatch issued = story.batch(place, new BadgePolicy.WeeklyUses(2));
    BadgeToken badge = issued.tokens().getFirst();
    story.scan(desk, badge);
    goTo(DayOfWeek.MONDAY);
    upkeep.run();
    assertThat(story.scan(desk, UUID.randomUUID(), badge, friday)).isEqualTo(Verdict.ACCEPTED);
    assertThat(story.scan(desk, UUID.randomUUID(), badge, friday)).isEqualTo(Verdict.CONFLICT);
  }

  @Test
  void thirtyFiveDaysAfterItsEndABatchIsForgotten() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse(), story.today());
    BadgeToken badge = issued.tokens().getFirst();
    story.scan(desk, badge);
    clock.advance(Duration.ofDays(34));
    upkeep.run();
    assertThat(story.rows("ledger", issued)).isEqualTo(1);
    clock.advance(Duration.ofDays(1));
    upkeep.run();
    for (String table : List.of("ledger", "receipts", "code_index")) {
      assertThat(story.rows(table, issued)).as(table).isZero();
    }
    assertThat(
            jdbc.sql("SELECT sealed_key IS NULL FROM badges.batches WHERE number = ?")
                .param(issued.batch().number())
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThat(story.visits(place)).as("the day's count stays").isEqualTo(1);
    assertThat(story.scan(desk, badge)).isEqualTo(Verdict.UNKNOWN);
  }

  private int weeks(IssuedBatch issued) {
    return jdbc.sql("SELECT count(week) FROM badges.ledger WHERE batch = ?")
        .param(issued.batch().number())
        .query(Integer.class)
        .single();
  }

  /** To noon of the next such day, today excluded. */
  private void goTo(DayOfWeek day) {
    LocalDate next = story.today().with(TemporalAdjusters.next(day));
    var noon = next.atTime(12, 0).atZone(BadgeCalendar.ZONE).toInstant();
    clock.advance(Duration.between(clock.instant(), noon));
  }
}
