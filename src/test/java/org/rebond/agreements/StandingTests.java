package org.rebond.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.shared.Refusal;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class StandingTests {

  @Autowired SignedAgreementsFixture fixture;
  @Autowired Memberships memberships;
  @Autowired Accounts accounts;

  @Test
  void refusesAStrangerToSignForTheTeamOfTheOtherSide() throws Refusal {
    Partnership partnership = fixture.partnership();
    OrganisationId agency = partnership.agency().organisation().id();
    memberships.grant(
        accounts.findOrCreate(new EmailAddress(agency + "@agence.example")), agency, Role.MANAGER);

    Agreement draft = fixture.draft(partnership);
    assertThatThrownBy(
            () -> fixture.sending.send(draft.id(), SignedAgreementsFixture.manager(partnership)))
        .isInstanceOf(Refusal.class)
        .extracting(refusal -> ((Refusal) refusal).key())
        .isEqualTo("agreements.refusal.stranger");
    assertThat(fixture.agreements.get(draft.id()).state()).isEqualTo(AgreementState.DRAFT);
  }

  @Test
  void letsAnAddressSignForAPartyWithoutATeam() throws Refusal {
    assertThat(fixture.sent(fixture.partnership()).state()).isEqualTo(AgreementState.TO_SIGN);
  }
}
