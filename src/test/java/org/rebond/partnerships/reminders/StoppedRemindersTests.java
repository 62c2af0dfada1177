package org.rebond.partnerships.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.partnerships.contacts.Correspondence.answer;
import static org.rebond.partnerships.contacts.Correspondence.press;

import com.icegreen.greenmail.util.GreenMail;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Closures;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Town;
import org.rebond.partnerships.contacts.Correspondence;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RebondTest
class StoppedRemindersTests {

  @Autowired Town town;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;
  @Autowired Reminders node;
  @Autowired JdbcClient jdbc;
  @Autowired Closures closures;
  @Autowired TransactionTemplate transaction;

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
  void anAnswerStopsThemAndAReceiptGivesMoreTime() throws Exception {
    String answered = rounds.writtenOn("2027-06-01T10:00");
    answer(rounds.reader(), answered, "kind", "QUESTION", "body", "Quel jour ?");
    Correspondence others =
        new Correspondence(town, mailServer, clock, town.place(), town.agency());
    String seen = others.write();
    both.on("2027-06-07T10:00");
    press(others.reader(mail -> mail.contains("vous écrit")), seen, "reception");
    rounds.at("2027-06-08T10:00");
    assertThat(rounds.steps(answered)).isEmpty();
    assertThat(rounds.steps(seen)).isEmpty();
    rounds.at("2027-06-14T10:00");
    assertThat(rounds.steps(answered)).isEmpty();
    assertThat(rounds.steps(seen)).containsExactly("FIRST");
  }

  @Test
  void theLinkOfAReminderStopsTheOthersWithoutAnAccount() throws Exception {
    String thread = rounds.writtenOn("2027-06-01T10:00");
    rounds.at("2027-06-08T10:00");
    String mail = both.box().awaitTo(both.desk.value(), Rounds::first);
    String stop = mail.substring(mail.indexOf("sans compte"));
    assertThat(town.stranger().open(Mailbox.link(stop))).isEqualTo("/relances-arretees");
    assertThat(town.stranger().get("/relances-arretees").body()).contains("Plus de rappel");
    rounds.at("2027-06-15T10:00");
    rounds.at("2027-06-22T10:00");
    assertThat(rounds.steps(thread)).containsExactly("FIRST", "ASKER", "LAST");
    both.box().awaitTo(both.asker.value(), text -> text.contains("Pas encore de"));
    assertThat(both.box().count(both.desk.value())).isEqualTo(2);
    assertThat(both.asker().get(thread).body()).contains("ne plus recevoir de rappel");
  }

  @Test
  void ofATeamOnePersonIsRemindedAndOfAMergedAgencyItsHeirs() throws Exception {
    String thread = rounds.writtenOn("2027-06-01T10:00");
    Organisation heir = town.agency();
    List<EmailAddress> team =
        List.of(town.member(heir, Role.MANAGER), town.member(heir, Role.FACILITATOR));
    transaction.executeWithoutResult(
        status ->
            closures.close(both.agency.id(), LocalDate.of(2027, 6, 2), Optional.of(heir.id())));
    rounds.at("2027-06-08T10:00");
    assertThat(rounds.steps(thread)).containsExactly("FIRST");
    EmailAddress told = team.stream().min(Comparator.comparing(EmailAddress::value)).orElseThrow();
    URI link = Mailbox.link(both.box().awaitTo(told.value(), Rounds::first));
    assertThat(link.getPath()).isEqualTo(thread);
    team.stream()
        .filter(member -> !member.equals(told))
        .forEach(member -> assertThat(both.box().count(member.value())).isZero());
    assertThat(answer(town.signedIn(told), thread, "kind", "ACCEPTANCE").statusCode())
        .isEqualTo(302);
  }
}
