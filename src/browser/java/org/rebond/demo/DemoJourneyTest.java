package org.rebond.demo;

import org.junit.jupiter.api.Test;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Browser;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** One click makes somebody of the demonstration, and every letter arrives in its box. */
@RebondTest
class DemoJourneyTest {

  @Autowired PlatformProperties properties;
  @Autowired Stories stories;

  @Test
  void oneClickAndOneIsTheDirectorOfTheAgency() throws Exception {
    stories.tell();
    try (Visitor visitor = Browser.visitor("demo", properties.publicUrl().toString())) {
      visitor.open("/demo").look("porte");
      visitor.page().locator("form[action$='melle-direction'] button").click();
      visitor.page().waitForURL("**/aujourdhui");
      visitor.sees("Agence de démonstration de Melle").look("aujourdhui");
      visitor.page().locator("section[aria-labelledby=partnerships] a").first().click();
      visitor.sees("Fil du partenariat").look("partenariat");
      visitor.open("/demo/boite").look("boite");
    }
  }
}
