package org.rebond.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Town;
import org.rebond.partnerships.contacts.Correspondence;
import org.rebond.testing.MovableClock;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What those read who can correct an address that nobody reads. */
@RebondTest
class ReturnedMailTests {

  @Autowired Town town;
  @Autowired Readers readers;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;
  @Autowired WebApplicationContext application;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void theTeamReadsItBesideTheAddressAndTheirNewsStayInTheInbox() throws Exception {
    Organisation place = town.place();
    EmailAddress manager = town.member(place, Role.MANAGER);
    EmailAddress gone = town.member(place, Role.FACILITATOR);
    String team = "/organisations/" + place.id() + "/equipe";
    Pages seen = new Pages(application, manager(manager, place));
    assertThat(seen.page(team)).contains(gone.value()).doesNotContain("Les courriels reviennent");
    nobodyReads(gone);
    assertThat(seen.page(team)).contains("Les courriels reviennent", "Vérifiez-la");
    readers.meeting(place, gone, manager);
    readers.box().awaitTo(manager.value());
    assertThat(readers.box().count(gone.value())).isZero();
    assertThat(new Pages(application, readers.actor(gone, place)).page("/nouvelles"))
        .contains("prévoit une rencontre");
  }

  @Test
  void whoeverWroteToItReadsThatNoReminderCanLeave() throws Exception {
    Correspondence read = writing();
    Correspondence unread = writing();
    nobodyReads(unread.desk);
    String thread = unread.write();
    assertThat(unread.asker().get(thread).body())
        .contains("aucune adresse ne reçoit nos courriels", "La lettre et le téléphone");
    assertThat(read.asker().get(read.write()).body())
        .contains("En attendant la réponse")
        .doesNotContain("aucune adresse ne reçoit");
  }

  private Correspondence writing() {
    return new Correspondence(town, mailServer, clock, town.place(), town.agency());
  }

  /** As the postman notes it: {@code RefusedAddressesTests} has the server say it. */
  private void nobodyReads(EmailAddress address) {
    jdbc.sql(
            """
            INSERT INTO mail.refused_address (address, since) VALUES (?, now())
            ON CONFLICT DO NOTHING
            """)
        .param(address.value())
        .update();
  }

  private Actor manager(EmailAddress address, Organisation place) {
    return new Actor(
        Optional.of(readers.account(address)),
        Map.of(place.id(), Set.of(Role.MANAGER)),
        Set.of(),
        false);
  }
}
