package org.rebond.accounts.delegations;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.RolesOfToday;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Town;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Browser;
import org.rebond.testing.Mailbox;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class DelegationJourneyTest {

  @Autowired Town town;
  @Autowired RolesOfToday roles;
  @Autowired PlatformProperties properties;
  @Autowired GreenMail mailServer;

  @Test
  void aHeadGoesOnHolidayAndADeputyActsUntilItIsEnded() {
    Organisation agency = town.agency();
    EmailAddress head = town.member(agency, Role.MANAGER);
    EmailAddress deputy = town.member(agency, Role.READER);
    String team = "/organisations/" + agency.id() + "/equipe";
    try (Visitor boss = signedIn("delegation-head", head);
        Visitor colleague = signedIn("delegation-deputy", deputy)) {
      boss.open(team).follow("Délégations").look("none");
      boss.fill("Au", "").press("Déléguer").sees("Choisissez la personne").look("mistakes");
      boss.tick(deputy.value()).fill("Au", roles.day().plusDays(9).toString());
      boss.press("Déléguer").sees("C’est fait").look("given");
      Mailbox.of(mailServer).awaitTo(deputy.value(), text -> text.contains("agir à sa place"));

      colleague.open(team).sees("Inviter une personne").look("acts");
      colleague.follow("Délégations").look("seen-by-deputy");
      colleague.page().locator("summary").getByText("Y mettre fin").click();
      colleague.press("Mettre fin à la délégation").sees("La délégation est terminée").look("over");
    }
  }

  private Visitor signedIn(String name, EmailAddress address) {
    Visitor visitor = Browser.visitor(name, properties.publicUrl().toString());
    visitor.open(town.signIn(address).toString());
    visitor.page().locator("main form button").click();
    visitor.page().waitForURL(url -> !url.contains("/lien/"));
    return visitor;
  }
}
