package org.rebond.accounts.correspondents;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Town;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@RebondTest
class CorrespondentDataTests {

  private static final String ASKED = "/mes-donnees/demande-envoyee";

  @Autowired Town town;
  @Autowired Accounts accounts;
  @Autowired GreenMail mailServer;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private EmailAddress me;
  private Person sender;
  private String thread;
  private URI answer;

  /** Another day each time: all tests of a run call from the same address. */
  @BeforeEach
  void somebodyIsWrittenTo() throws Exception {
    clock.advance(Duration.ofDays(2 + (int) (Math.random() * 100)));
    me = town.address();
    Organisation place = town.place();
    Organisation agency = town.agency();
    sender = town.signedIn(place, Role.MANAGER);
    thread =
        Person.located(
            sender.post(
                "/contacts/nouveau?lieu=" + place.slug() + "&agence=" + agency.slug(),
                "/contacts",
                Map.of(
                    "lieu", place.slug(),
                    "agence", agency.slug(),
                    "de", "PLACE",
                    "message", "Bonjour, venez nous voir.",
                    "email", me.value(),
                    "key", UUID.randomUUID().toString())));
    answer = Mailbox.link(box().awaitTo(me.value()));
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void readsAndTakesAwayWhatIsKeptOfTheirAddress() throws Exception {
    Person person = asks(me);
    assertThat(person.get(DataPurpose.PAGE).body())
        .contains(me.value(), "Bonjour, venez nous voir.", "Prises de contact à votre adresse")
        .doesNotContain("??");
    HttpResponse<String> file = person.get("/mes-donnees/fichier");
    assertThat(file.headers().firstValue("content-disposition").orElse("")).contains(".json");
    assertThat(JsonMapper.shared().readTree(file.body()).get("email").asString())
        .isEqualTo(me.value());
    assertThat(file.body()).contains("Bonjour, venez nous voir.");
  }

  @Test
  void erasesTheirAddressWhileTheThreadStaysForTheOtherSide() throws Exception {
    Person person = asks(me);
    Person answering = town.stranger();
    answering.open(answer);
    assertThat(answering.get(thread).statusCode()).isEqualTo(200);

    assertThat(Person.located(person.post(DataPurpose.PAGE, "/mes-donnees/effacement", Map.of())))
        .isEqualTo("/mes-donnees");
    assertThat(person.get("/mes-donnees").body()).contains("C’est effacé");
    assertThat(rows("partnerships.contact_address")).isZero();
    assertThat(rows("accounts.personal_link")).isZero();
    assertThat(answering.get(thread).statusCode()).isNotEqualTo(200);
    assertThat(town.stranger().get(answer.getPath()).statusCode()).isEqualTo(404);
    assertThat(sender.get(thread).body()).contains("Bonjour, venez nous voir.");
    assertThat(person.get(DataPurpose.PAGE).statusCode()).isNotEqualTo(200);
  }

  @Test
  void whatIsAnsweredIsTheSameWhetherSomethingIsKeptOrNot() throws Exception {
    EmailAddress unknown = town.address();
    EmailAddress member = town.member(town.place(), Role.READER);
    for (EmailAddress address : new EmailAddress[] {me, unknown, member}) {
      assertThat(Person.located(ask(town.stranger(), address))).isEqualTo(ASKED);
    }
    assertThat(town.stranger().get(ASKED).body()).doesNotContain(me.value());
    assertThat(letter(me)).contains("/lien/");
    assertThat(letter(unknown)).contains("Rien\u00a0: ni compte").doesNotContain("/lien/");
    assertThat(letter(member)).contains("/connexion").doesNotContain("/lien/");
  }

  @Test
  void theLinkGivesNothingOnceTheAddressHasAnAccount() throws Exception {
    Person person = asks(me);
    accounts.findOrCreate(me);
    assertThat(person.get(DataPurpose.PAGE).statusCode()).isNotEqualTo(200);
    assertThat(person.get("/mes-donnees/fichier").statusCode()).isNotEqualTo(200);
  }

  @Test
  void anotherLinkOfTheSamePersonShowsNothingOfThis() throws Exception {
    Person answering = town.stranger();
    answering.open(answer);
    assertThat(answering.get(DataPurpose.PAGE).statusCode()).isEqualTo(403);
    assertThat(answering.post(thread, "/mes-donnees/effacement", Map.of()).statusCode())
        .isEqualTo(403);
    assertThat(rows("partnerships.contact_address")).isEqualTo(1);
  }

  @Test
  void theLinkRunsOutAfterADayAndIsOpenedOnce() throws Exception {
    ask(town.stranger(), me);
    URI link = Mailbox.link(letter(me));
    Person person = town.stranger();
    person.open(link);
    assertThat(town.stranger().get(link.getPath()).statusCode()).isEqualTo(410);
    clock.advance(Duration.ofHours(25));
    assertThat(person.get(DataPurpose.PAGE).statusCode()).isNotEqualTo(200);
  }

  @Test
  void oneAddressIsAskedForAFewTimesOnly() throws Exception {
    Person person = town.stranger();
    int last = 0;
    for (int i = 0; i < 6; i++) {
      last = ask(person, me).statusCode();
    }
    assertThat(last).isEqualTo(429);
  }

  private Person asks(EmailAddress address) throws Exception {
    Person person = town.stranger();
    ask(person, address);
    assertThat(person.open(Mailbox.link(letter(address)))).isEqualTo(DataPurpose.PAGE);
    return person;
  }

  private static HttpResponse<String> ask(Person person, EmailAddress address) throws Exception {
    return person.post("/mes-donnees", "/mes-donnees", Map.of("email", address.value()));
  }

  private String letter(EmailAddress address) {
    return box().awaitTo(address.value(), text -> text.startsWith("Vos données dans Rebond"));
  }

  private int rows(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table + " WHERE email = ?")
        .param(me.value())
        .query(Integer.class)
        .single();
  }

  private Mailbox box() {
    return Mailbox.of(mailServer);
  }
}
