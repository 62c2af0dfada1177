package org.rebond.partnerships.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Town;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Client;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class LinksTakenBackTests {

  @Autowired Town town;
  @Autowired PlatformProperties properties;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;
  @Autowired ReplyCodes codes;
  @Autowired JdbcClient jdbc;

  private Correspondence exchange;
  private String thread = "";
  private URI link = URI.create("/");

  @BeforeEach
  void aContactThatNobodyAnswered() throws Exception {
    exchange = new Correspondence(town, mailServer, clock, town.place(), town.agency());
    thread = exchange.write();
    link = Mailbox.link(exchange.box().awaitTo(exchange.desk.value()));
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void whoSentTheContactTakesItsLinkBackAndTheOldOneSaysSo() throws Exception {
    Person asker = exchange.asker();
    assertThat(asker.get(thread).body()).contains("Ce n’était pas la bonne adresse");
    assertThat(asker.get(thread).body()).contains(exchange.desk.value());
    ReplyCode before = codes.of(id()).orElseThrow();

    assertThat(takeBack(asker, "").statusCode()).isEqualTo(302);
    HttpResponse<String> old = new Client(properties.publicUrl()).get(link.getPath());
    assertThat(old.statusCode()).isEqualTo(410);
    assertThat(old.body())
        .contains("Ce lien a été retiré par une des deux organisations")
        .contains("href=\"/repondre\"", "Saisir le code d’une lettre")
        .doesNotContain("Recevoir un nouveau lien");
    assertThat(new Client(properties.publicUrl()).post(link.getPath()).statusCode()).isEqualTo(410);
    assertThat(asker.get(thread).body()).doesNotContain(exchange.desk.value());
    assertThat(codes.find(before)).as("the code of the printed letter").isEmpty();
    assertThat(codes.of(id())).isPresent();
    assertThat(trail()).contains("partnerships.contactLinksTakenBack");
  }

  @Test
  void whoHasTheLinkOpenReadsNothingAnyMore() throws Exception {
    Client reader = new Client(properties.publicUrl());
    reader.post(link.getPath());
    assertThat(reader.get(thread).statusCode()).isEqualTo(200);
    takeBack(exchange.asker(), "");
    HttpResponse<String> page = reader.get(thread);
    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(page.body())
        .contains("Ce lien a été retiré par une des deux organisations", "href=\"/repondre\"");
    assertThat(reader.post(thread + "/reponses", "kind", "ACCEPTANCE").statusCode()).isEqualTo(410);
    assertThat(Client.location(reader.get("/partenariats"))).startsWith("/connexion?suite=");
    assertThat(reader.post(link.getPath() + "/renouvellement").statusCode()).isEqualTo(409);
  }

  @Test
  void aLinkGoesToTheRightAddressInstead() throws Exception {
    EmailAddress right = town.address();
    takeBack(exchange.asker(), right.value());
    URI anew = Mailbox.link(exchange.box().awaitTo(right.value()));
    Client reader = new Client(properties.publicUrl());
    assertThat(Client.location(reader.post(anew.getPath()))).isEqualTo(thread);
    assertThat(reader.get(thread).statusCode()).isEqualTo(200);
    assertThat(exchange.asker().get(thread).body())
        .contains(right.value())
        .doesNotContain(exchange.desk.value());
  }

  @Test
  void ofTheOrganisationThatWasWrittenToOnlyAManagerTakesItBack() throws Exception {
    Person manager = town.signedIn(exchange.agency, Role.MANAGER);
    assertThat(manager.get(thread).body()).contains("Ce n’était pas la bonne adresse");
    Person facilitator = town.signedIn(exchange.agency, Role.FACILITATOR);
    assertThat(facilitator.get(thread).body()).doesNotContain("Ce n’était pas la bonne adresse");
    assertThat(takeBack(facilitator, "").statusCode()).isEqualTo(403);
    Person reader = town.signedIn(exchange.place, Role.READER);
    assertThat(takeBack(reader, "").statusCode()).isEqualTo(403);
    assertThat(takeBack(town.signedIn(town.place(), Role.MANAGER), "").statusCode()).isEqualTo(403);
    assertThat(open()).isEqualTo(200);
    assertThat(takeBack(manager, "").statusCode()).isEqualTo(302);
    assertThat(open()).isEqualTo(410);
  }

  @Test
  void onceItIsAcceptedThePartnershipEndsIt() throws Exception {
    Person desk = exchange.reader(text -> true);
    Correspondence.answer(desk, thread, "kind", "ACCEPTANCE");
    HttpResponse<String> refused = takeBack(exchange.asker(), "");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("sur la page du partenariat");
    assertThat(exchange.asker().get(thread).body()).doesNotContain("/liens/fin");
    assertThat(open()).isEqualTo(200);
  }

  @Test
  void anAddressThatIsNoneTakesNothingBack() throws Exception {
    assertThat(takeBack(exchange.asker(), "pas une adresse").statusCode()).isEqualTo(409);
    assertThat(takeBack(exchange.asker(), exchange.asker.value()).statusCode()).isEqualTo(409);
    assertThat(open()).isEqualTo(200);
  }

  /** It must not serve to write to any number of addresses. */
  @Test
  void onePersonSendsTenNewLinksADay() throws Exception {
    Person asker = exchange.asker();
    for (int i = 0; i < 10; i++) {
      assertThat(takeBack(asker, town.address().value()).statusCode()).isEqualTo(302);
    }
    assertThat(takeBack(asker, town.address().value()).statusCode()).isEqualTo(429);
    assertThat(takeBack(asker, "").statusCode())
        .as("taking back is always possible")
        .isEqualTo(302);
  }

  private int open() throws Exception {
    return new Client(properties.publicUrl()).get(link.getPath()).statusCode();
  }

  private HttpResponse<String> takeBack(Person who, String instead) throws Exception {
    return who.post(thread, thread + "/liens/fin", Map.of("email", instead));
  }

  private ContactId id() {
    return new ContactId(UUID.fromString(thread.replace("/contacts/", "")));
  }

  private List<String> trail() {
    return jdbc.sql("SELECT action FROM audit.line WHERE subject = ?")
        .param(id().value())
        .query(String.class)
        .list();
  }
}
