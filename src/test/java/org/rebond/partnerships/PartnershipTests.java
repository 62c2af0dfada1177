package org.rebond.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Actor.HeldLink;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership.Correspondent;
import org.rebond.partnerships.Partnership.PartnershipMember;

class PartnershipTests {

  private final Organisation place = organisation(OrganisationKind.THIRD_PLACE, "L’Établi");
  private final Organisation agency = organisation(OrganisationKind.AGENCY, "Melle");
  private final UUID contact = UUID.randomUUID();
  private final Partnership partnership =
      new Partnership(
          PartnershipId.random(),
          LocalDate.of(2019, 3, 1),
          List.of(
              new PartnershipMember(place, Side.PLACE), new PartnershipMember(agency, Side.AGENCY)),
          List.of(new Correspondent(agency.id(), contact)));

  @Test
  void isSeenByReadersOfEitherSideAndByNobodyElse() {
    assertThat(partnership.maySee(member(place, Role.READER))).isTrue();
    assertThat(partnership.maySee(member(agency, Role.READER))).isTrue();
    assertThat(
            partnership.maySee(
                member(organisation(OrganisationKind.AGENCY, "Niort"), Role.MANAGER)))
        .isFalse();
    assertThat(partnership.maySee(Actor.ANONYMOUS)).isFalse();
  }

  @Test
  void isEditedFromFacilitatorOnAndManagedFromManagerOn() {
    assertThat(partnership.mayEdit(member(place, Role.READER))).isFalse();
    assertThat(partnership.mayEdit(member(agency, Role.FACILITATOR))).isTrue();
    assertThat(partnership.mayManage(member(agency, Role.FACILITATOR))).isFalse();
    assertThat(partnership.mayManage(member(place, Role.MANAGER))).isTrue();
  }

  @Test
  void letsACorrespondentReadAndWriteMinutesButNeitherEditNorManage() {
    Actor holder = holder(Partnership.LINK, contact);
    assertThat(partnership.maySee(holder)).isTrue();
    assertThat(partnership.mayCorrespond(holder)).isTrue();
    assertThat(partnership.mayEdit(holder)).isFalse();
    assertThat(partnership.mayManage(holder)).isFalse();
    assertThat(partnership.actsFor(holder).orElseThrow().organisation()).isEqualTo(agency);
  }

  @Test
  void isClosedToTheHolderOfAnotherLink() {
    assertThat(partnership.maySee(holder(Partnership.LINK, UUID.randomUUID()))).isFalse();
    assertThat(partnership.maySee(holder("signer", contact))).isFalse();
  }

  private static Organisation organisation(OrganisationKind kind, String name) {
    return new Organisation(OrganisationId.random(), kind, name, "x");
  }

  private static Actor member(Organisation organisation, Role role) {
    return new Actor(
        Optional.of(UUID.randomUUID()), Map.of(organisation.id(), Set.of(role)), Set.of(), false);
  }

  private static Actor holder(String purpose, UUID subject) {
    return new Actor(
        Optional.empty(),
        Map.of(),
        Set.of(new HeldLink(purpose, subject, UUID.randomUUID())),
        false);
  }
}
