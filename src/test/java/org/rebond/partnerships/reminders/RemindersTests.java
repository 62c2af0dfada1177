package org.rebond.partnerships.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.partnerships.Town;
import org.rebond.partnerships.contacts.Correspondence;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class RemindersTests {

  @Autowired Town town;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;
  @Autowired Reminders node;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired JdbcClient jdbc;

  private Correspondence both;
  private Rounds rounds;

  @BeforeEach
  void aPlaceAndAnAgencyWithoutAccount() {
    both = new Correspondence(town, mailServer, clock, town.place(), town.agency());
    rounds = new Rounds(both, node, jdbc);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void theAddresseeIsRemindedOnceAndReadsWhyAndHowToStop() throws Exception {
    String thread = rounds.writtenOn("2027-06-01T10:00");
    rounds.at("2027-06-07T10:00");
    assertThat(rounds.steps(thread)).isEmpty();
    rounds.at("2027-06-08T10:00");
    rounds.at("2027-06-08T11:00");
    assertThat(both.box().awaitTo(both.desk.value(), Rounds::first))
        .contains("L’Établi", "1 juin 2027", "Pourquoi ce courriel", "Pour ne plus recevoir");
    assertThat(rounds.steps(thread)).containsExactly("FIRST");
    assertThat(both.box().count(both.desk.value())).isEqualTo(2);
    assertThat(both.reader(Rounds::first).get(thread).body()).contains("Venez nous voir");
  }

  @Test
  void whoeverAskedIsToldWhatToDoAndTheLadderEnds() throws Exception {
    String thread = rounds.writtenOn("2027-06-01T10:00");
    rounds.at("2027-06-08T10:00");
    assertThat(both.asker().get(thread).body()).contains("Rappel envoyé", "mardi 22 juin 2027");
    rounds.at("2027-06-15T10:00");
    assertThat(both.box().awaitTo(both.asker.value(), text -> text.contains("Pas encore de")))
        .contains("Agence de Melle", "la lettre toute prête");
    assertThat(both.asker().get(thread).body()).contains("Dix jours ouvrés sans réponse");
    rounds.at("2027-06-22T10:00");
    both.box().awaitTo(both.desk.value(), text -> text.contains("Dernier rappel"));
    rounds.at("2027-07-29T10:00");
    assertThat(rounds.steps(thread)).containsExactly("FIRST", "ASKER", "LAST");
    assertThat(both.box().count(both.desk.value())).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"2027-03-23, 2027-03-31", "2027-10-26, 2027-11-03"})
  void acrossAClockChangeItLeavesAtNineOnTheWallAndOnce(LocalDate sent, LocalDate day)
      throws Exception {
    String thread = rounds.writtenOn(sent + "T16:30");
    rounds.at(day + "T08:59");
    assertThat(rounds.steps(thread)).isEmpty();
    rounds.at(day + "T09:00");
    rounds.at(day + "T09:30");
    both.box().awaitTo(both.desk.value(), Rounds::first);
    assertThat(rounds.steps(thread)).containsExactly("FIRST");
    assertThat(both.box().count(both.desk.value())).isEqualTo(2);
  }

  @Test
  void afterThreeDaysOfOutageItLeavesOnceAndTheNextStepKeepsItsDistance() throws Exception {
    String thread = rounds.writtenOn("2027-06-01T10:00");
    rounds.at("2027-06-11T10:00");
    rounds.at("2027-06-11T11:00");
    rounds.at("2027-06-15T10:00");
    both.box().awaitTo(both.desk.value(), Rounds::first);
    assertThat(rounds.steps(thread)).containsExactly("FIRST");
    assertThat(both.box().count(both.desk.value())).isEqualTo(2);
    rounds.at("2027-06-18T10:00");
    assertThat(rounds.steps(thread)).containsExactly("FIRST", "ASKER");
  }

  @Test
  void twoNodesAtOnceSendItOnce() throws Exception {
    String thread = rounds.writtenOn("2027-06-01T10:00");
    both.on("2027-06-08T10:00");
    Reminders other = beans.createBean(Reminders.class);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (Future<?> done : List.of(two.submit(node::hourly), two.submit(other::hourly))) {
        done.get();
      }
    }
    both.box().awaitTo(both.desk.value(), Rounds::first);
    assertThat(rounds.steps(thread)).containsExactly("FIRST");
    assertThat(both.box().count(both.desk.value())).isEqualTo(2);
  }
}
