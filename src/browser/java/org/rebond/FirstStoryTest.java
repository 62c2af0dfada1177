package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.testing.PdfChecks.assertAccessibleArchive;
import static org.rebond.testing.PdfChecks.pages;
import static org.rebond.testing.PdfChecks.text;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.impact.QuarterClosing;
import org.rebond.platform.PlatformProperties;
import org.rebond.shared.Quarter;
import org.rebond.testing.Browser;
import org.rebond.testing.FlyerReader;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The first story, end to end: a place begins alone, an agency answers without an account, they
 * meet, agree, print flyers; a person comes; both read the same report. Told in French, on the real
 * geography, with the tokens read from the printed PDF and the codes from the mail server.
 */
@RebondTest
class FirstStoryTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Autowired PlatformProperties properties;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;
  @Autowired QuarterClosing quarterClosing;

  private final String tag = UUID.randomUUID().toString().substring(0, 8);
  private final String placeMail = "lieu-" + tag + "@example.org";
  private final String agencyMail = "agence-" + tag + "@example.org";
  private final String placeSigner = "signe-lieu-" + tag + "@example.org";
  private final String agencySigner = "signe-agence-" + tag + "@example.org";

  private Visitor place;
  private Visitor agency;

  @BeforeEach
  void arrive() {
    place = visitor("lieu");
    agency = visitor("agence");
  }

  @AfterEach
  void leave() {
    clock.reset();
    place.close();
    agency.close();
  }

  @Test
  void twoTeamsFindEachOtherAgreeAndSeeWhatItBrings() {
    findsAPlaceNearMelle();
    String slug = beginsAlone();
    String agencySlug = learnsWhomToTurnTo(slug);
    List<String> tokens = printsFlyers(slug);
    String partnership = writesAndIsAnswered(slug, agencySlug);
    meets(partnership);
    agrees(partnership);
    offers(slug);
    welcomes(slug, tokens);
    readsTheReport(partnership);
  }

  private void findsAPlaceNearMelle() {
    place.open("/").look("accueil");
    place.fill("Où ?", "Melle (79500)").press("Chercher").sees("autour de Melle").look("recherche");
  }

  private String beginsAlone() {
    place.open("/lieux/nouveau").look("nouveau-lieu");
    place.fill("Nom du lieu", "Atelier " + tag);
    place.fill("Commune ou adresse", "Melle");
    place.fill("Ce qu’on peut y faire", "Fablab, aide numérique et café");
    place.fill("Quand c’est ouvert", "mardi et jeudi de 14h à 18h");
    place.fill("Comment vous joindre", placeMail);
    place.press("Créer la page").sees("Le kit de départ").look("kit");
    String slug = part(place.page().url(), 4);
    place.openLink(Mailbox.link(box().awaitTo(placeMail)).toString(), "lien");
    place.open("/lieux/" + slug).sees("Atelier " + tag).look("page-du-lieu");
    assertAccessibleArchive(place.fetch("/lieux/" + slug + "/affiche.pdf"));
    return slug;
  }

  private String learnsWhomToTurnTo(String slug) {
    place.open("/a-qui-s-adresser?lieu=" + slug).sees("La direction territoriale").look("portes");
    byte[] letter = place.fetch("/a-qui-s-adresser/lettre.pdf?porte=agence&lieu=" + slug);
    assertAccessibleArchive(letter);
    assertThat(pages(letter)).isEqualTo(1);
    assertThat(text(letter)).contains("Atelier " + tag);
    place.page().locator("main li.door.agency h2 a").first().click();
    place.page().waitForURL("**/agences/*");
    place.look("agence");
    return part(place.page().url(), 4);
  }

  private String writesAndIsAnswered(String slug, String agencySlug) {
    place.open("/contacts/nouveau?lieu=" + slug + "&agence=" + agencySlug).look("premier-message");
    place.fill("Adresse électronique de l’autre côté", agencyMail);
    place.press("Envoyer le message").sees("Votre message est parti").look("message-envoye");

    agency.openLink(Mailbox.link(box().awaitTo(agencyMail)).toString(), "lien");
    agency.sees("Votre réponse").look("repondre");
    agency.tick("Oui, rencontrons-nous").press("Envoyer la réponse");
    agency.sees("Le partenariat est ouvert");
    agency.page().getByRole(AriaRole.LINK, named("Ouvrir le partenariat")).first().click();
    agency.sees("Fil du partenariat").look("partenariat-sans-compte");
    return part(agency.page().url(), 4).replaceAll("[?#].*", "");
  }

  private void meets(String partnership) {
    place.open("/partenariats").look("mes-partenariats");
    place.open("/partenariats/" + partnership + "/rencontres/nouvelle").look("prevoir");
    place.tick("Visite");
    place.fill("Jour", LocalDate.now(clock.withZone(PARIS)).plusDays(1).toString());
    place.fill("Heure", "14:00").fill("Durée, en minutes", "60");
    place.press("Prévoir cette rencontre").sees("La rencontre est prévue");
    clock.advance(Duration.ofDays(2));
    agency.open("/partenariats/" + partnership + "/rencontres");
    agency.page().locator("main a[href*='/rencontres/']:not([href$='nouvelle'])").first().click();
    agency.fill("Ce qui a été dit", "Le fablab ouvre deux après-midi, l’agence en parlera.");
    agency.fill("Ce qui est décidé", "Une convention à titre gracieux.");
    agency.page().locator("form[action$='/compte-rendu'] button").click();
    agency.sees("Le compte rendu est enregistré").look("compte-rendu");
  }

  private void agrees(String partnership) {
    place.open("/conventions/nouvelle?partenariat=" + partnership).look("six-reponses");
    Page page = place.page();
    page.locator("input[name='needs']").first().check();
    page.locator("textarea[name='parties[0].brings']").fill("Deux après-midi d’aide numérique.");
    page.locator("textarea[name='parties[1].brings']").fill("Une information des équipes.");
    LocalDate today = LocalDate.now(clock.withZone(PARIS));
    place
        .fill("Premier jour", today.toString())
        .fill("Dernier jour", today.plusYears(1).toString());
    signatory(page, 0, "Direction du lieu", placeSigner);
    signatory(page, 2, "Direction de l’agence", agencySigner);
    place.press("Enregistrer le projet").title("Projet de convention").look("projet");
    place.press("Envoyer à la signature").sees("envoyée à la signature").look("a-signer");
    String agreement = part(page.url(), 4);

    signs("signe-lieu", placeSigner);
    signs("signe-agence", agencySigner);

    place.open("/conventions/" + agreement).sees("en vigueur").look("en-vigueur");
    byte[] signed = place.fetch("/conventions/" + agreement + "/convention.pdf");
    assertAccessibleArchive(signed);
    assertThat(pages(signed)).isLessThanOrEqualTo(2);
    assertThat(page.locator("pre.copy").innerText().strip()).isEqualTo(FlyerReader.sha256(signed));
    place.open("/conventions").look("mes-conventions");
  }

  private void signatory(Page page, int row, String role, String email) {
    page.locator("input[name='signatories[%d].role']".formatted(row)).fill(role);
    page.locator("input[name='signatories[%d].email']".formatted(row)).fill(email);
  }

  private void signs(String name, String address) {
    try (Visitor signer = visitor(name)) {
      signer.openLink(Mailbox.link(box().awaitTo(address)).toString(), "lien");
      signer.page().navigate(signer.page().url().replaceAll("/signature$|$", "") + "/signature");
      signer.sees("Recevoir mon code").look("lire");
      signer.press("Recevoir mon code").sees("Code reçu par e-mail");
      String code =
          Mailbox.code(box().awaitTo(address, text -> text.matches("(?s).*\\b\\d{6}\\b.*")));
      signer.page().locator("input[name='consent'][type='checkbox']").check();
      signer.fill("Code reçu par e-mail", code).look("signer");
      signer.press("Signer la convention").sees("votre signature est enregistrée").look("signe");
    }
  }

  private void offers(String slug) {
    place.open("/aujourdhui").look("aujourdhui").follow("Ce qu’on propose");
    place.look("offres-vides");
    place.open(place.page().url() + "/nouvelle").look("nouvelle-offre");
    Page page = place.page();
    place.fill("Ce que vous proposez", "Bases du numérique");
    page.locator("input[name='openTo']").first().check();
    page.locator("input[name='needs']").first().check();
    page.locator("select[name='theme']")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    page.locator("select[name='aim']")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    place.press("Enregistrer").sees("Bases du numérique").look("offres");
    byte[] guide = place.fetch("/lieux/" + slug + "/qui-propose-quoi.pdf");
    assertAccessibleArchive(guide);
    assertThat(text(guide)).contains("Bases du numérique");
    try (Visitor counsellor = visitor("conseil")) {
      counsellor.open("/ici?ou=79500+Melle&besoin=numerique").look("ici");
      assertThat(counsellor.page().locator("main article").count()).isLessThanOrEqualTo(3);
      assertThat(counsellor.page().content()).contains("Atelier " + tag);
    }
  }

  private List<String> printsFlyers(String slug) {
    place.open("/lieux/" + slug + "/invitations").look("invitations");
    place.fill("Nombre d’invitations", "50");
    place.tick("une seule fois");
    place.fill("Valables jusqu’au", LocalDate.now(clock.withZone(PARIS)).plusMonths(6).toString());
    place.page().locator("textarea[name='services']").fill("Bases du numérique\nUn café");
    byte[] flyers = place.download(() -> place.press("Faire le fichier à imprimer"));
    List<String> tokens = FlyerReader.addresses(flyers, 4);
    assertThat(tokens).hasSizeGreaterThanOrEqualTo(13).allMatch(token -> token.contains("/b#"));
    return tokens;
  }

  private void welcomes(String slug, List<String> tokens) {
    try (Visitor bearer = visitor("porteur")) {
      bearer.open(tokens.getFirst()).sees("Votre invitation").look("au-dos-du-qr");
      assertThat(bearer.context().cookies()).isEmpty();
    }
    place.open("/lieux/" + slug + "/accueils").title("Confirmer que c’est bien vous");
    place.press("Recevoir un code").look("confirmer");
    String code = box().awaitTo(placeMail, text -> text.contains("code de confirmation"));
    place.fill("Code à six chiffres", Mailbox.code(code)).press("Confirmer et continuer");
    place.fill("Nom de l’appareil", "tablette de l’entrée");
    place.press("Préparer le lien").sees("Votre lien est prêt").look("accueils");
    String link = place.page().locator("#desk-link").getAttribute("href");
    try (Visitor desk = visitor("accueil")) {
      desk.open(link).press("Ouvrir l’accueil ici");
      desk.sees("Lisez une invitation").look("pret");
      for (String token : tokens.subList(0, 12)) {
        reads(desk, token, "welcome");
      }
      desk.look("bienvenue");
      reads(desk, tokens.get(0), "quiet");
      desk.sees("Invitation déjà utilisée").look("deja-venue");
    }
    place.open("/lieux/" + slug + "/venues").look("venues");
    assertThat(place.page().locator(".tile strong").first().innerText()).isEqualTo("12");
  }

  private void reads(Visitor desk, String token, String panel) {
    Page page = desk.page();
    String before = page.locator("#desk-nonce").inputValue();
    page.locator("#desk-badge").fill(token);
    page.keyboard().press("Enter");
    page.locator("#desk-panel." + panel).waitFor();
    page.waitForFunction(
        "before => document.querySelector('#desk-nonce').value !== before", before);
  }

  private void readsTheReport(String partnership) {
    Quarter now = Quarter.of(LocalDate.now(clock.withZone(PARIS)));
    place
        .open("/bilans/" + partnership + "?trimestre=" + now)
        .sees("pas clos")
        .look("bilan-ouvert");
    clock.advance(Duration.ofDays(130));
    quarterClosing.closeWhatIsDue();
    comeBackMonthsLater(partnership);
    for (Visitor side : List.of(place, agency)) {
      side.open("/bilans/" + partnership + "?trimestre=" + now).look("bilan");
      assertThat(side.page().locator(".tile strong").first().innerText()).isEqualTo("12");
      assertThat(
              new String(
                  side.fetch("/bilans/" + partnership + ".csv?trimestre=" + now),
                  StandardCharsets.UTF_8))
          .contains("Atelier " + tag + ";12");
    }
  }

  /** A connection lasts a week and a personal link two months: both are renewed from the page. */
  private void comeBackMonthsLater(String partnership) {
    place.open("/bilans/" + partnership).title("Se connecter").fill("Adresse e-mail", placeMail);
    place.press("Recevoir mon message").title("Regardez vos e-mails");
    place.openLink(
        Mailbox.link(box().awaitTo(placeMail, text -> text.contains("Se connecter"))).toString(),
        "revenir");
    agency.open("/bilans/" + partnership).title("Votre lien personnel a expiré").look("expire");
    agency.press("Recevoir un nouveau lien");
    agency.openLink(
        Mailbox.link(box().awaitTo(agencyMail, text -> text.contains("nouveau lien"))).toString(),
        "renouvele");
  }

  private Visitor visitor(String name) {
    return Browser.visitor(name, properties.publicUrl().toString());
  }

  private Mailbox box() {
    return Mailbox.of(mailServer);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  /** The n-th part of an address: 0 is its scheme, 3 its first folder. */
  private static String part(String address, int n) {
    return address.split("/", -1)[n].replaceAll("[?#].*", "");
  }
}
