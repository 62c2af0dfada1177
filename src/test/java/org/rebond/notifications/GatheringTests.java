package org.rebond.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Town;
import org.rebond.testing.MovableClock;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class GatheringTests {

  @Autowired Town town;
  @Autowired Readers readers;
  @Autowired Gathering node;
  @Autowired Memberships memberships;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired MovableClock clock;
  @Autowired WebApplicationContext application;

  private Organisation place;
  private EmailAddress member;
  private EmailAddress other;

  @BeforeEach
  void twoOfATeam() {
    place = town.place();
    member = town.member(place, Role.FACILITATOR);
    other = town.member(place, Role.MANAGER);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void whatHappenedSeveralTimesIsOneLineOfOneMailThatSaysWhyAndHowToStop() {
    readers.on("2027-06-01T14:00");
    readers.task(place, member);
    readers.task(place, member);
    at("2027-06-01T15:05");
    at("2027-06-02T08:05");
    assertThat(readers.box().count(member.value())).isZero();
    at("2027-06-02T09:05");
    at("2027-06-02T10:05");
    assertThat(readers.box().awaitTo(member.value()))
        .startsWith("Une nouvelle sur Rebond")
        .contains("Agence de Melle note une tâche pour votre côté (2 fois)", Readers.TASKS)
        .contains("Pourquoi ce courriel", StopLinks.PATH);
    assertThat(readers.box().count(member.value())).isEqualTo(1);
  }

  @Test
  void twoNodesAtOnceSendItOnce() throws Exception {
    readers.on("2027-06-01T14:00");
    readers.task(place, member, other);
    readers.on("2027-06-02T09:05");
    Gathering second = beans.createBean(Gathering.class);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (Future<?> done : List.of(two.submit(node::hourly), two.submit(second::hourly))) {
        done.get();
      }
    }
    for (EmailAddress one : List.of(member, other)) {
      readers.box().awaitTo(one.value());
      assertThat(readers.box().count(one.value())).isEqualTo(1);
    }
  }

  @Test
  void afterThreeDaysOfOutageItLeavesOnceAndTheNextDayAgain() {
    readers.on("2027-06-01T14:00");
    readers.task(place, member);
    at("2027-06-04T11:05");
    at("2027-06-04T12:05");
    readers.box().awaitTo(member.value());
    readers.task(place, member);
    at("2027-06-04T13:05");
    assertThat(readers.box().count(member.value())).isEqualTo(1);
    at("2027-06-07T09:05");
    readers.box().awaitTo(member.value(), text -> readers.box().count(member.value()) == 2);
  }

  @ParameterizedTest
  @CsvSource({"2027-03-26T14:00, 2027-03-30", "2027-10-29T14:00, 2027-11-02"})
  void acrossAClockChangeItLeavesAtNineOnTheWallAndOnce(String happened, String day) {
    readers.on(happened);
    readers.task(place, member);
    at(day + "T08:59");
    assertThat(readers.box().count(member.value())).isZero();
    at(day + "T09:05");
    at(day + "T10:05");
    readers.box().awaitTo(member.value());
    assertThat(readers.box().count(member.value())).isEqualTo(1);
  }

  @Test
  void whatWasReadHereAndWhatIsOfATeamThatOneLeftIsNotMailed() throws Exception {
    EmailAddress gone = town.member(place, Role.FACILITATOR);
    readers.on("2027-06-01T14:00");
    readers.task(place, member, other, gone);
    new Pages(application, readers.actor(member, place)).post("/nouvelles/lues");
    memberships.replace(readers.account(gone), place.id(), Set.of());
    at("2027-06-02T09:05");
    readers.box().awaitTo(other.value());
    assertThat(readers.box().count(member.value())).isZero();
    assertThat(readers.box().count(gone.value())).isZero();
  }

  @Test
  void whoChoosesTheWeekReadsItOnMonday() throws Exception {
    new Pages(application, readers.actor(member, place))
        .post("/compte/courriels", "TASK", "WEEKLY");
    readers.on("2027-06-01T14:00");
    readers.task(place, member, other);
    at("2027-06-02T09:05");
    readers.box().awaitTo(other.value());
    assertThat(readers.box().count(member.value())).isZero();
    at("2027-06-07T09:05");
    assertThat(readers.box().awaitTo(member.value())).contains("une fois par semaine");
  }

  private void at(String wall) {
    readers.on(wall);
    node.hourly();
  }
}
