package org.rebond.agreements.territory;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.directory.Agencies;
import org.rebond.directory.Directorates;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Town;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Browser;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class TerritoryJourneyTest {

  @Autowired Town town;
  @Autowired Directorates directorates;
  @Autowired Agencies agencies;
  @Autowired Organisations organisations;
  @Autowired Partnerships partnerships;
  @Autowired PlatformProperties properties;

  @Test
  void aDirectorateSeesItsAgenciesAndEverybodySeesWhatItMaySee() {
    Organisation directorate =
        organisations.find(directorates.covering("79").getFirst().id()).orElseThrow();
    Organisation agency =
        organisations.find(agencies.in(List.of("79")).getFirst().id()).orElseThrow();
    Organisation place = town.place();
    partnerships.open(place, agency, LocalDate.of(2026, 1, 5));
    EmailAddress director = town.member(directorate, Role.READER);
    try (Visitor visitor = Browser.visitor("territory", properties.publicUrl().toString())) {
      visitor.open("/confidentialite").follow("Qui voit quoi").title("Qui voit quoi").look("sight");
      visitor.open(town.signIn(director).toString());
      visitor.page().locator("main form button").click();
      visitor.page().waitForURL(url -> !url.contains("/lien/"));
      visitor.open("/aujourdhui").follow("Notre territoire").sees(place.name()).look("agencies");
      visitor.page().getByLabel("Montrer").selectOption("CONVENTIONS");
      visitor.press("Afficher").sees("Aucune agence ne répond").look("none");
    }
  }
}
