package org.rebond.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.OrganisationId;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every night once, on whichever node, and late where no node ran. */
@RebondTest
class UpkeepNightsTests {

  @Autowired BadgeStory story;
  @Autowired BadgeUpkeep upkeep;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired ConfigurableApplicationContext application;

  private OrganisationId place;
  private Desk desk;

  @BeforeEach
  void openAPlace() {
    forget();
    place = story.place();
    desk = BadgeStory.desk(place);
  }

  @AfterEach
  void backToToday() {
    clock.reset();
    forget();
  }

  private void forget() {
    jdbc.sql("UPDATE badges.upkeep SET cleared_week = 0, last_night = NULL").update();
  }

  @Test
  void aNightWithoutAnyNodeIsMadeUpForAtTheNextStart() throws Exception {
    goToNoon();
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse(), story.today());
    story.scan(desk, issued.tokens().getFirst());
    assertThat(upkeep.runWhereDue()).isTrue();
    clock.advance(Duration.ofDays(35).plusMinutes(750));
    start();
    assertThat(story.rows("ledger", issued)).as("half past midnight, 36 days later").isZero();
    assertThat(upkeep.runWhereDue()).as("the last night was made up for").isFalse();
    clock.advance(Duration.ofHours(5));
    assertThat(upkeep.runWhereDue()).as("a new night").isTrue();
  }

  @Test
  void ofSeveralNodesOneDoesTheNight() throws Exception {
    List<Callable<Boolean>> nodes = Collections.nCopies(4, upkeep::runWhereDue);
    assertThat(LedgerTests.atOnce(nodes)).containsOnlyOnce(true);
  }

  private void start() {
    application.publishEvent(
        new ApplicationReadyEvent(
            new SpringApplication(), new String[0], application, Duration.ZERO));
  }

  private void goToNoon() {
    var noon = story.today().plusDays(1).atTime(12, 0).atZone(BadgeCalendar.ZONE).toInstant();
    clock.advance(Duration.between(clock.instant(), noon));
  }
}
