package org.rebond.directory.photos;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.offers.PlaceRows;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Town;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Browser;
import org.rebond.testing.Photographs;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class PhotosJourneyTest {

  private static final String TEXT = "Ce que l’on y voit";
  private static final String AGREED = "On n’y reconnaît personne";

  @Autowired Town town;
  @Autowired Organisations organisations;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformProperties properties;

  @Test
  void aPlaceShowsItself() {
    Organisation place = PlaceRows.add(organisations, jdbc, "L’Établi", "", "FABLAB");
    EmailAddress address = town.member(place, Role.MANAGER);
    try (Visitor manager = Browser.visitor("photos", properties.publicUrl().toString())) {
      signIn(manager, address);
      manager.open(place.path()).follow("Ajouter une photo du lieu").look("none");
      manager.press("Ajouter cette photo").sees("Choisissez une photo.").look("mistakes");
      add(manager, 1, "La façade, sur la place du marché");
      manager.sees("La photo est sur la page du lieu").look("one");
      add(manager, 2, "L’atelier bois et ses trois établis");
      add(manager, 3, "Le café, côté jardin");
      manager.look("three");
      manager.press("En premier : Le café").sees("L’ordre est enregistré");
      manager.follow("Décrire ou retirer : La façade").look("describe");
      manager.fill(TEXT, "La façade et sa porte jaune").press("Enregistrer");
      manager.sees("La description est enregistrée").follow("Décrire ou retirer : L’atelier");
      manager.page().locator("summary").getByText("Retirer cette photo").click();
      manager.look("remove");
      manager.press("Oui, la retirer").sees("La photo est retirée");
      manager.open(place.path()).look("place");
      Locator shown = manager.page().locator(".gallery img");
      com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(shown).hasCount(2);
      com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(shown.first())
          .hasAttribute("alt", "Le café, côté jardin");
    }
  }

  @Test
  void aPhotoIsAddedWithoutJavaScript() {
    Organisation place = PlaceRows.add(organisations, jdbc, "L’Établi", "", "FABLAB");
    EmailAddress address = town.member(place, Role.MANAGER);
    String site = properties.publicUrl().toString();
    try (Visitor manager = Browser.visitorWithoutJavaScript("photos-plain", site)) {
      signIn(manager, address);
      manager.open(place.path() + "/photos");
      add(manager, 1, "La grande salle");
      manager.sees("La photo est sur la page du lieu");
    }
  }

  private static void add(Visitor manager, int number, String text) {
    byte[] photo = Photographs.jpeg(1200, 900, number);
    manager
        .page()
        .setInputFiles("#file", new FilePayload("IMG_" + number + ".jpg", "image/jpeg", photo));
    manager.fill(TEXT, text).tick(AGREED).press("Ajouter cette photo");
    manager.page().waitForURL(url -> url.endsWith("/photos"));
    manager.sees(text);
  }

  private void signIn(Visitor visitor, EmailAddress address) {
    visitor.open(town.signIn(address).toString());
    visitor.page().locator("main form button").click();
    visitor.page().waitForURL(url -> !url.contains("/lien/"));
  }
}
