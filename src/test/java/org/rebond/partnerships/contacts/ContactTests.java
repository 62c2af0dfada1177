package org.rebond.partnerships.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Town;
import org.rebond.testing.Mailbox;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class ContactTests {

  @Autowired Town town;
  @Autowired GreenMail mailServer;
  @Autowired Contacts contacts;
  @Autowired Partnerships partnerships;

  private Organisation place;
  private Organisation agency;
  private EmailAddress facilitator;
  private EmailAddress desk;
  private Person sender;

  @BeforeEach
  void aPlaceAndAnAgencyWithoutAccount() throws Exception {
    place = town.place();
    agency = town.agency();
    facilitator = town.member(place, Role.FACILITATOR);
    sender = town.signedIn(facilitator);
    desk = town.address();
  }

  @Test
  void somebodyWithoutAnAccountReadsAndAcceptsAndThePartnershipOpens() throws Exception {
    String thread = write(desk.value());
    Person reader = holder();
    assertThat(reader.get(thread).body())
        .contains("Venez nous voir")
        .contains("Vous répondez par lien");

    assertThat(answer(reader, thread, "ACCEPTANCE", "").statusCode()).isEqualTo(302);
    assertThat(box().awaitTo(facilitator.value())).contains("C’est oui", "Agence de Melle");
    String space = partnerships.between(place.id(), agency.id()).orElseThrow().path();
    assertThat(reader.get(space).body())
        .contains("Premier contact", "correspondance par lien", "L’Établi");
    assertThat(sender.get(space).statusCode()).isEqualTo(200);
    assertThat(sender.get("/partenariats").body()).contains(space);
    assertThat(reader.get("/partenariats").body()).contains(space);
    assertThat(town.stranger().get(space).statusCode()).isEqualTo(302);
    assertThat(town.signedIn(town.agency(), Role.MANAGER).get(space).statusCode()).isEqualTo(403);
  }

  @Test
  void theHolderOfOneLinkReadsNoOtherContact() throws Exception {
    String mine = write(desk.value());
    Person reader = holder();
    Organisation otherPlace = town.place();
    String other =
        write(town.signedIn(otherPlace, Role.FACILITATOR), otherPlace, town.address().value());
    assertThat(reader.get(mine).statusCode()).isEqualTo(200);
    assertThat(reader.get(other).statusCode()).isEqualTo(403);
    assertThat(reader.get("/contacts/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(reader.post(mine, other + "/reponses", Map.of("kind", "ACCEPTANCE")).statusCode())
        .isEqualTo(403);
    assertThat(town.signedIn(otherPlace, Role.MANAGER).get(mine).statusCode()).isEqualTo(403);
  }

  @Test
  void aDoubleClickSendsOneContactAndOneMail() throws Exception {
    Map<String, String> form = form(place, desk.value());
    String page = page(place);
    String first = Person.located(sender.post(page, "/contacts", form));
    assertThat(Person.located(sender.post(page, "/contacts", form))).isEqualTo(first);
    assertThat(contacts.of(List.of(place.id()))).hasSize(1);
    box().awaitTo(desk.value());
    assertThat(box().count(desk.value())).isEqualTo(1);
  }

  @Test
  void acceptingTwiceAtOnceOpensOnePartnership() throws Exception {
    String thread = write(desk.value());
    Person reader = holder();
    Callable<Integer> yes = () -> answer(reader, thread, "ACCEPTANCE", "").statusCode();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (Future<Integer> answered : two.invokeAll(List.of(yes, yes))) {
        assertThat(answered.get()).isEqualTo(302);
      }
    }
    assertThat(partnerships.of(List.of(agency.id()))).hasSize(1);
    assertThat(answer(reader, thread, "REFUSAL", "finalement non").statusCode()).isEqualTo(409);
  }

  @Test
  void aRefusalNeedsItsReasonAndIsToldToTheOtherSide() throws Exception {
    String thread = write(desk.value());
    Person reader = holder();
    assertThat(answer(reader, thread, "REFUSAL", " ").body()).contains("Dites pourquoi");
    assertThat(answer(reader, thread, "REFUSAL", "Nous déménageons.").statusCode()).isEqualTo(302);
    assertThat(box().awaitTo(facilitator.value())).contains("décline", "Agence de Melle");
    assertThat(sender.get(thread).body()).contains("Nous déménageons.", "Déclinée");
    assertThat(partnerships.between(place.id(), agency.id())).isEmpty();
  }

  @Test
  void theAgencysOwnMembersAnswerWhereItHasSomeAndNoLinkIsSent() throws Exception {
    EmailAddress director = town.member(agency, Role.MANAGER);
    String thread = write(desk.value());
    assertThat(Mailbox.link(box().awaitTo(director.value())).getPath()).isEqualTo(thread);
    assertThat(box().count(desk.value())).isZero();
    Person agent = town.signedIn(director);
    assertThat(agent.get("/aujourdhui").body()).contains("Répondre à L’Établi", thread);
    assertThat(answer(agent, thread, "DATES", "Jeudi ou vendredi ?").statusCode()).isEqualTo(302);
    assertThat(sender.get(thread).body()).contains("Jeudi ou vendredi ?");
    assertThat(town.signedIn(agency, Role.READER).get(thread).body())
        .doesNotContain("name=\"kind\"");
  }

  @Test
  void onlySomebodyWhoSpeaksForOneSideMayWrite() throws Exception {
    Person reader = town.signedIn(place, Role.READER);
    assertThat(reader.get(page(place)).statusCode()).isEqualTo(403);
    assertThat(reader.post("/partenariats", "/contacts", form(place, "")).statusCode())
        .isEqualTo(403);
    assertThat(town.stranger().get(page(place)).statusCode()).isEqualTo(302);
    assertThat(sender.get("/contacts/nouveau?agence=" + agency.slug()).statusCode()).isEqualTo(302);
  }

  @Test
  void keepsWhatWasTypedBesideItsMistakes() throws Exception {
    String page = sender.post(page(place), "/contacts", form(place, "pas une adresse")).body();
    assertThat(page).contains("pas une adresse", "Venez nous voir", "adresse n’est pas complète");
  }

  private String write(String email) throws Exception {
    return write(sender, place, email);
  }

  private String write(Person who, Organisation from, String email) throws Exception {
    return Person.located(who.post(page(from), "/contacts", form(from, email)));
  }

  private String page(Organisation from) {
    return "/contacts/nouveau?lieu=" + from.slug() + "&agence=" + agency.slug();
  }

  private Map<String, String> form(Organisation from, String email) {
    return Map.of(
        "lieu",
        from.slug(),
        "agence",
        agency.slug(),
        "message",
        "Venez nous voir",
        "email",
        email,
        "key",
        UUID.randomUUID().toString());
  }

  private Person holder() throws Exception {
    Person reader = town.stranger();
    reader.get(reader.open(Mailbox.link(box().awaitTo(desk.value()))));
    return reader;
  }

  private static HttpResponse<String> answer(Person who, String thread, String kind, String body)
      throws Exception {
    return who.post(
        thread,
        thread + "/reponses",
        Map.of("kind", kind, "body", body, "key", UUID.randomUUID().toString()));
  }

  private Mailbox box() {
    return Mailbox.of(mailServer);
  }
}
