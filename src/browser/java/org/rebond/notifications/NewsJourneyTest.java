package org.rebond.notifications;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Town;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Browser;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class NewsJourneyTest {

  @Autowired Town town;
  @Autowired Readers readers;
  @Autowired StopLinks stops;
  @Autowired PlatformProperties properties;

  @Test
  void somebodyReadsWhatIsNewAndChoosesWhatIsMailed() {
    Organisation place = town.place();
    EmailAddress member = town.member(place, Role.FACILITATOR);
    try (Visitor me = Browser.visitor("news", properties.publicUrl().toString())) {
      me.open(town.signIn(member).toString());
      me.page().locator("main form button").click();
      me.page().waitForURL(url -> !url.contains("/lien/"));
      readers.task(place, member);
      readers.meeting(place, member);
      me.open("/aujourdhui").sees("2 nouvelles à lire");
      me.page().locator("main").getByText("2 nouvelles à lire").click();
      me.title("Nouvelles").look("inbox");
      me.press("Tout marquer comme lu").sees("Rien de nouveau");
      me.follow("Mes courriels").title("Mes courriels").look("rhythms");
      me.page()
          .getByLabel("Une tâche m’est confiée")
          .selectOption("Une fois par semaine, le lundi matin");
      me.press("Enregistrer").sees("C’est noté");
    }
    String stop = stops.link(new StopLinks.Stop("ENCOUNTER", member)).toString();
    try (Visitor reader = Browser.visitor("news-stop", properties.publicUrl().toString())) {
      reader.open(stop).sees("Vous pouvez ne plus recevoir").look("asked");
      reader.press("Ne plus les recevoir").sees("C’est fait");
      reader
          .page()
          .getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Les recevoir de nouveau"))
          .click();
      reader.sees("vous recevrez de nouveau");
    }
  }
}
