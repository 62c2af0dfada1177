package org.rebond.directory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Indre;
import org.rebond.partnerships.Town;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Browser;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class RoutingJourneyTest {

  @Autowired Town town;
  @Autowired Indre indre;
  @Autowired PlatformProperties properties;

  private Organisation directorate;

  @BeforeEach
  void aTerritory() {
    directorate = indre.directorate();
  }

  @AfterEach
  void asItWas() {
    indre.takeAway(directorate);
  }

  @Test
  void aDirectorateSaysWhoAnswersAndWhoeverAsksIsSentThere() {
    indre.agency();
    EmailAddress head = town.member(directorate, Role.MANAGER);
    try (Visitor manager = visitor("routing-manager");
        Visitor anyone = visitor("routing-anyone")) {
      manager.open(town.signIn(head).toString());
      manager.page().locator("main form button").click();
      manager.open("/organisations/" + directorate.id() + "/aiguillage").look("none");
      manager.press("Enregistrer la règle").sees("Choisissez une organisation").look("mistake");
      manager.page().locator("#ruleCommune").fill("Issoudun (36100)");
      manager.page().locator("#answers").selectOption(directorate.id().toString());
      manager.press("Enregistrer la règle").sees("La règle est enregistrée").look("rules");
      manager.page().locator("#commune").fill("Issoudun (36100)");
      manager.press("Essayer").sees("Une règle parle de cette commune").look("tried");

      anyone.open("/a-qui-s-adresser?commune=36088").sees("Qui répond pour votre commune");
      anyone.page().getByText("Comment cette porte a été trouvée").click();
      anyone.look("doors");
    }
  }

  private Visitor visitor(String name) {
    return Browser.visitor(name, properties.publicUrl().toString());
  }
}
