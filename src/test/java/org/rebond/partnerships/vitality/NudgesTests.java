package org.rebond.partnerships.vitality;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Town;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class NudgesTests {

  @Autowired Town town;
  @Autowired Partnerships partnerships;
  @Autowired Accounts accounts;
  @Autowired Memberships memberships;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;
  @Autowired Nudges node;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired JdbcClient jdbc;

  private FadingPair pair;

  @BeforeEach
  void twoTeamsThatHaveNotMetForLong() {
    pair = FadingPair.in(town, partnerships, clock, jdbc);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void onePersonASideIsToldWhyEightWeeksApartAndTwiceAtMost() throws Exception {
    round(FadingPair.MONDAY);
    round("2027-06-07T11:00");
    assertThat(awaited(pair.agent()))
        .contains("L’Établi", "Pourquoi ce courriel", "Pas maintenant");
    awaited(pair.director());
    assertThat(box().count(pair.facilitator().value())).isZero();
    round("2027-07-30T10:00");
    assertThat(pair.nudged()).containsExactly("2027-06-07");
    round("2027-08-02T10:00");
    round("2027-11-02T10:00");
    assertThat(pair.nudged()).containsExactly("2027-06-07", "2027-08-02");
  }

  @Test
  void whoeverLastDidSomethingThereIsToldAndNeverAfterLeaving() throws Exception {
    Person person = town.signedIn(pair.facilitator());
    pair.act(person, "pause");
    pair.act(person, "reprise");
    round(FadingPair.MONDAY);
    awaited(pair.facilitator());
    assertThat(box().count(pair.director().value())).isZero();
    memberships.remove(accounts.find(pair.facilitator()).orElseThrow(), pair.place().id());
    round("2027-08-02T10:00");
    awaited(pair.director());
    assertThat(box().count(pair.facilitator().value())).isEqualTo(1);
  }

  @Test
  void aSideThatSaysNotNowIsLeftAloneAndMayTakeItBack() throws Exception {
    Person person = town.signedIn(pair.facilitator());
    pair.act(person, "pause");
    assertThat(person.get(pair.path()).body())
        .contains("aucun rappel jusqu’au mardi 7 septembre 2027", "Reprendre les rappels");
    round(FadingPair.MONDAY);
    awaited(pair.agent());
    assertThat(box().count(pair.director().value()) + box().count(pair.facilitator().value()))
        .isZero();
    assertThat(pair.actions()).contains("partnerships.nudgesPaused", "partnerships.relationNudged");
    pair.act(person, "reprise");
    assertThat(person.get(pair.path()).body()).contains("aucun rappel pendant trois mois");
    Person reader = town.signedIn(pair.place(), Role.READER);
    assertThat(reader.post("/partenariats", pair.pause("pause"), Map.of()).statusCode())
        .isEqualTo(403);
    Person stranger = town.signedIn(town.agency(), Role.MANAGER);
    assertThat(stranger.post("/partenariats", pair.pause("reprise"), Map.of()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void nobodyIsNudgedWhileAMeetingIsPlannedAndACancelledOneNeverWas() throws Exception {
    UUID planned = pair.encounter("VISIT", "2027-06-20T10:00");
    round(FadingPair.MONDAY);
    assertThat(pair.nudged()).isEmpty();
    assertThat(pair.page())
        .contains("Une rencontre est prévue le dimanche 20 juin 2027", "Relation vivante");
    jdbc.sql(
            """
            UPDATE partnerships.encounter SET cancelled_at = starts_at, cancelled_by = 'PLACE',
              reason = 'Grève' WHERE id = ?
            """)
        .param(planned)
        .update();
    round("2027-06-07T11:00");
    assertThat(pair.nudged()).containsExactly("2027-06-07");
  }

  @ParameterizedTest
  @CsvSource({"2027-03-30", "2027-11-02"})
  void afterAClockChangeItLeavesAtNineOnTheWall(String day) {
    round(day + "T08:59");
    assertThat(pair.nudged()).isEmpty();
    round(day + "T09:00");
    assertThat(pair.nudged()).containsExactly(day);
  }

  @Test
  void twoNodesAtOnceNudgeOnce() throws Exception {
    Nudges other = beans.createBean(Nudges.class);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (Future<?> done : List.of(two.submit(node::hourly), two.submit(other::hourly))) {
        done.get();
      }
    }
    awaited(pair.agent());
    assertThat(pair.nudged()).containsExactly("2027-06-07");
    assertThat(pair.actions()).containsOnlyOnce("partnerships.relationNudged");
    assertThat(box().count(pair.agent().value())).isEqualTo(1);
  }

  private void round(String wall) {
    pair.on(wall);
    node.hourly();
  }

  private Mailbox box() {
    return Mailbox.of(mailServer);
  }

  private String awaited(EmailAddress to) throws Exception {
    return box().awaitTo(to.value(), mail -> mail.contains("le moment de vous revoir"));
  }
}
