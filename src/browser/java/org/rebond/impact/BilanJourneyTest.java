package org.rebond.impact;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.PersonalLinks;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Browser;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class BilanJourneyTest {

  @Autowired PlatformProperties properties;
  @Autowired Organisations organisations;
  @Autowired Accounts accounts;
  @Autowired Memberships memberships;
  @Autowired PersonalLinks links;
  @Autowired Partnerships partnerships;
  @Autowired QuarterClosing closing;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @Test
  void aCounsellorReadsWhatClosedQuartersBrought() {
    var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
    var quarter = Closing.latest(today);
    var place = organisation(OrganisationKind.THIRD_PLACE, "L’Établi");
    var second = organisation(OrganisationKind.THIRD_PLACE, "La Remise");
    var agency = organisation(OrganisationKind.AGENCY, "Agence de Melle");
    var opened = partnerships.open(place, agency, quarter.previous().previous().period().from());
    partnerships.join(opened.id(), second, Side.PLACE);
    VisitRows.add(jdbc, place.id(), quarter.period().from(), 134);
    VisitRows.add(jdbc, second.id(), quarter.period().from(), 4);
    VisitRows.add(jdbc, place.id(), quarter.previous().period().from(), 61);
    VisitRows.add(jdbc, second.id(), quarter.previous().period().from(), 17);
    closing.closeWhatIsDue();

    var email = new EmailAddress(UUID.randomUUID() + "@example.org");
    var account = accounts.findOrCreate(email);
    memberships.grant(account, agency.id(), Role.READER);
    try (var counsellor = Browser.visitor("report", properties.publicUrl().toString())) {
      counsellor.open(links.issue("connexion", account, email).toString());
      counsellor.page().locator("main button").click();
      counsellor.page().waitForURL("**/aujourdhui");
      counsellor.open(opened.path()).sees("au moins 134");
      counsellor.follow("Lire le bilan").title("Bilan " + quarter).look("report");
      counsellor
          .open("/bilans/" + opened.id() + "?trimestre=" + quarter.next())
          .sees("31 jours après")
          .look("not-closed-yet");
    }
  }

  private Organisation organisation(OrganisationKind kind, String name) {
    return organisations.register(
        new Organisation(OrganisationId.random(), kind, name, "j-" + UUID.randomUUID()));
  }
}
