package org.rebond.badges;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.PersonalLinks;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Browser;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** A place alone: prints, opens a desk, welcomes, sees its days. */
@RebondTest
class DeskJourneyTest {

  @Autowired BadgeStory story;
  @Autowired Desks desks;
  @Autowired Accounts accounts;
  @Autowired Memberships memberships;
  @Autowired PersonalLinks links;
  @Autowired PlatformProperties properties;

  private OrganisationId place;
  private String site = "";

  @BeforeEach
  void aPlace() {
    place = story.place();
    site = properties.publicUrl().toString();
  }

  @Test
  void aVolunteerWelcomesWithAReaderAndWithTwoHands() throws Exception {
    List<BadgeToken> badges = story.batch(place, new BadgePolicy.SingleUse()).tokens();
    List<String> addresses = new CopyOnWriteArrayList<>();
    try (Visitor volunteer = Browser.visitor("desk", site)) {
      volunteer.page().onRequest(request -> addresses.add(request.url()));
      volunteer.open(link()).title("Ouvrir l’accueil").look("opening");
      volunteer.press("Ouvrir l’accueil ici").title("Prêt").look("ready");
      Page page = volunteer.page();
      page.locator("body").click();
      page.keyboard().type(BadgeQr.address(properties.publicUrl(), badges.getFirst()) + "\n");
      volunteer.title("Bienvenue").sees("Un café").look("welcome");
      assertThat(story.visits(place)).isEqualTo(1);
      page.keyboard().type(badges.get(1).badge().typedCode().text() + "\n");
      page.keyboard().type(badges.get(2).badge().typedCode().text() + "\n");
      page.locator("#desk-today strong").getByText("3").waitFor();
      volunteer.press("Annuler la dernière").title("Prêt").sees("Annulé");
      page.keyboard().type(badges.getFirst().text() + "\n");
      volunteer.title("Bienvenue").sees("déjà utilisée").look("already-used");
      assertThat(page.locator("#desk-today strong").innerText()).isEqualTo("2");
      assertThat(story.visits(place)).isEqualTo(2);
      assertThat(addresses)
          .as("requested by the desk")
          .anyMatch(address -> address.endsWith("/accueil"))
          .allSatisfy(address -> assertThat(address).doesNotContain(traces(badges)));
    }
  }

  @Test
  void theDeskWorksWithoutJavaScript() throws Exception {
    BadgeToken badge = story.batch(place, new BadgePolicy.SingleUse()).tokens().getFirst();
    try (Visitor volunteer = Browser.visitorWithoutJavaScript("plain-desk", site)) {
      volunteer.open(link()).press("Ouvrir l’accueil ici").title("Prêt");
      volunteer.fill("Code de l’invitation", badge.badge().typedCode().text()).press("Valider");
      volunteer.title("Bienvenue").press("Annuler la dernière").sees("Annulé");
      assertThat(story.visits(place)).isZero();
    }
  }

  @Test
  void aPersonWhoScansTheirInvitationSeesThePlaceAndSendsNothing() throws Exception {
    BadgeToken badge = story.batch(place, new BadgePolicy.SingleUse()).tokens().getFirst();
    List<Request> requests = new CopyOnWriteArrayList<>();
    try (Visitor person = Browser.visitor("bearer", site)) {
      person.page().onRequest(requests::add);
      person.open(BadgeQr.address(properties.publicUrl(), badge)).title("Votre invitation");
      person.sees("3 rue du Marché").look("place");
      assertThat(requests)
          .allSatisfy(
              request ->
                  assertThat(request.url() + request.postData() + request.allHeaders())
                      .doesNotContain(badge.text().substring(16)));
      assertThat(person.context().cookies()).isEmpty();
      assertThat(story.visits(place)).isZero();
    }
  }

  @Test
  void aManagerPrintsOpensADeskAndSeesTheDays() throws Exception {
    var email = new EmailAddress("porteuse-" + UUID.randomUUID() + "@letabli.example");
    UUID account = accounts.findOrCreate(email);
    memberships.grant(account, place, Role.MANAGER);
    String path = "/lieux/" + BadgeStory.slug(place);
    try (Visitor manager = Browser.visitor("manager", site)) {
      manager.open(links.issue("connexion", account, email).toString());
      manager.page().locator("main form button").first().click();
      manager.open(path + "/invitations").title("Invitations à imprimer").look("invitations");
      manager.fill("Nombre d’invitations", "50");
      byte[] pdf = manager.download(() -> manager.press("Faire le fichier à imprimer"));
      assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
      Files.write(Path.of("target/screenshots/flyers.pdf"), pdf);
      manager.page().waitForFunction("() => !document.querySelector('form[data-sending]')");
      byte[] again = manager.download(() -> manager.press("Faire le fichier à imprimer"));
      assertThat(new String(again, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
      manager.open(path + "/invitations").sees("Annuler ce paquet").look("printed");
      manager.open(path + "/accueils").fill("Nom de l’appareil", "Tablette");
      manager.press("Préparer le lien").sees("Votre lien est prêt").look("desk-link");
      manager.open(path + "/venues").title("Venues de").look("days");
    }
  }

  private static List<String> traces(List<BadgeToken> badges) {
    return badges.subList(0, 3).stream()
        .flatMap(badge -> Stream.of(badge.text().substring(16), badge.badge().typedCode().text()))
        .toList();
  }

  private String link() {
    return "/accueil/ouverture/"
        + desks.prepare(UUID.randomUUID(), place, "Entrée", "accueil", BadgeStory.manager(place));
  }
}
