package org.rebond.partnerships.space;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Town;
import org.rebond.testing.Mailbox;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class EndOfCorrespondenceTests {

  @Autowired Town town;
  @Autowired Partnerships partnerships;
  @Autowired GreenMail mailServer;

  @Test
  void aManagerClosesTheLinkAtOnceAndWhatWasWrittenStays() throws Exception {
    Organisation place = town.place();
    Organisation agency = town.agency();
    EmailAddress desk = town.address();
    Person facilitator = town.signedIn(place, Role.MANAGER);
    String thread =
        Person.located(
            facilitator.post(
                "/contacts/nouveau?lieu=" + place.slug() + "&agence=" + agency.slug(),
                "/contacts",
                Map.of(
                    "lieu", place.slug(),
                    "agence", agency.slug(),
                    "message", "Venez",
                    "email", desk.value())));
    Person correspondent = town.stranger();
    correspondent.open(Mailbox.link(Mailbox.of(mailServer).awaitTo(desk.value())));
    correspondent.post(thread, thread + "/reponses", Map.of("kind", "ACCEPTANCE"));
    Partnership partnership = partnerships.between(place.id(), agency.id()).orElseThrow();
    assertThat(correspondent.get(partnership.path()).statusCode()).isEqualTo(200);

    String end = partnership.path() + "/correspondance/fin";
    Map<String, String> form = Map.of("organisation", agency.id().toString());
    assertThat(facilitator.post(partnership.path(), end, form).statusCode()).isEqualTo(403);
    Person manager = town.signedIn(agency, Role.MANAGER);
    assertThat(manager.get(partnership.path()).body()).contains("Mettre fin à la correspondance");
    assertThat(manager.post(partnership.path(), end, form).statusCode()).isEqualTo(302);

    assertThat(correspondent.get(partnership.path()).statusCode()).isNotEqualTo(200);
    assertThat(correspondent.get(thread).statusCode()).isNotEqualTo(200);
    assertThat(manager.get(partnership.path()).body())
        .contains("Premier contact")
        .doesNotContain("correspondance par lien");
  }
}
