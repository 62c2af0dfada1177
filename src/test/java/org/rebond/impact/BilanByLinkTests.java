package org.rebond.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class BilanByLinkTests {

  @Autowired WebApplicationContext application;
  @Autowired Organisations organisations;
  @Autowired Partnerships partnerships;
  @Autowired QuarterClosing closing;
  @Autowired JdbcClient jdbc;

  @Test
  void theHolderOfALinkOfThePartnershipReadsItToo() throws Exception {
    var place = organisation(OrganisationKind.THIRD_PLACE);
    var agency = organisation(OrganisationKind.AGENCY);
    var partnership = partnerships.open(place, agency, LocalDate.of(2025, 4, 10));
    closing.closeWhatIsDue();
    var contact = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO partnerships.contact (id, place, agency, side, state, sent_at, key)
            VALUES (?, ?, ?, 'PLACE', 'ACCEPTED', now(), ?)
            """)
        .params(contact, place.id().value(), agency.id().value(), UUID.randomUUID())
        .update();
    partnerships.addCorrespondent(partnership.id(), agency.id(), contact);
    var holder =
        new Actor(
            Optional.empty(),
            Map.of(),
            Set.of(new Actor.HeldLink(Partnership.LINK, contact, UUID.randomUUID())),
            false);
    assertThat(
            new Pages(application, holder)
                .page("/bilans/" + partnership.id() + "?trimestre=2025-T2"))
        .contains("moins de 11");
  }

  private Organisation organisation(OrganisationKind kind) {
    return organisations.register(
        new Organisation(OrganisationId.random(), kind, "Nom", "l-" + UUID.randomUUID()));
  }
}
