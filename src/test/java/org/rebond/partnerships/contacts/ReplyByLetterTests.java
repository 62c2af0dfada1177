package org.rebond.partnerships.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Town;
import org.rebond.testing.Mailbox;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class ReplyByLetterTests {

  private static final Pattern CODE =
      Pattern.compile("(?<![\\w-])[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}(?![\\w-])");

  @Autowired Town town;
  @Autowired GreenMail mailServer;

  private Organisation agency;
  private EmailAddress facilitator;
  private EmailAddress desk;
  private Person sender;
  private String thread;

  @BeforeEach
  void aMessageThatHasNoAddress() throws Exception {
    Organisation place = town.place();
    agency = town.agency();
    facilitator = town.member(place, Role.FACILITATOR);
    sender = town.signedIn(facilitator);
    desk = town.address();
    thread =
        Person.located(
            sender.post(
                "/contacts/nouveau?lieu=" + place.slug() + "&agence=" + agency.slug(),
                "/contacts",
                Map.of(
                    "lieu",
                    place.slug(),
                    "agence",
                    agency.slug(),
                    "message",
                    "Venez nous voir",
                    "key",
                    UUID.randomUUID().toString())));
  }

  @Test
  void theCodeOpensTheThreadToWhoeverReadsTheLetter() throws Exception {
    Person reader = town.stranger();
    assertThat(reply(reader, code(), desk)).contains("Regardez votre messagerie");
    assertThat(reader.open(Mailbox.link(box().awaitTo(desk.value())))).isEqualTo(thread);
    assertThat(reader.get(thread).body()).contains("Venez nous voir");
    assertThat(reader.get(thread + "/lettre").statusCode()).isNotEqualTo(200);
  }

  @Test
  void refusesAnUnknownCodeAndTheSendersOwnAddress() throws Exception {
    Person reader = town.stranger();
    assertThat(reply(reader, "0000-0000-0000", desk)).contains("Ce code n’existe pas");
    assertThat(reply(reader, code(), facilitator))
        .contains("celle d’une personne de l’organisation qui écrit");
    assertThat(reader.post("/repondre", "/repondre", Map.of("code", code())).body())
        .contains("adresse n’est pas complète");
    assertThat(box().count(desk.value())).isZero();
  }

  @Test
  void theCodeEndsWhereTheAgencyHasItsOwnTeam() throws Exception {
    String code = code();
    town.member(agency, Role.FACILITATOR);
    assertThat(reply(town.stranger(), code, desk)).contains("a déjà un compte ici");
    assertThat(box().count(desk.value())).isZero();
  }

  private String code() throws Exception {
    Matcher code = CODE.matcher(sender.get(thread + "/lettre").body());
    return Optional.of(code).filter(Matcher::find).map(Matcher::group).orElseThrow();
  }

  private static String reply(Person who, String code, EmailAddress email) throws Exception {
    return who.post("/repondre", "/repondre", Map.of("code", code, "email", email.value())).body();
  }

  private Mailbox box() {
    return Mailbox.of(mailServer);
  }
}
