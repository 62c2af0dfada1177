package org.rebond.partnerships.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.directory.Hours;
import org.rebond.directory.Location;
import org.rebond.directory.PlaceActions.Action;
import org.rebond.directory.Precision;
import org.rebond.directory.Provenance;
import org.rebond.directory.ThirdPlace;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Town;
import org.rebond.shared.InseeCode;
import org.rebond.shared.Position;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class ContactActionsTests {

  @Autowired ContactActions actions;
  @Autowired Town town;

  @Test
  void eachSideIsOfferedToWriteToTheOtherAndNobodyElseIs() {
    Organisation place = town.place();
    ThirdPlace page = page(place);
    assertThat(actions.of(page, member(place.id(), Role.FACILITATOR)))
        .extracting(Action::path)
        .singleElement()
        .asString()
        .startsWith("/contacts/nouveau?lieu=" + place.slug() + "&agence=");
    assertThat(actions.of(page, member(town.agency().id(), Role.MANAGER)))
        .extracting(Action::path)
        .containsExactly("/contacts/nouveau?lieu=" + place.slug());
    assertThat(actions.of(page, member(place.id(), Role.READER))).isEmpty();
    assertThat(actions.of(page, member(town.place().id(), Role.MANAGER))).isEmpty();
    assertThat(actions.of(page, Actor.ANONYMOUS)).isEmpty();
  }

  private static Actor member(OrganisationId organisation, Role role) {
    return new Actor(
        Optional.of(UUID.randomUUID()), Map.of(organisation, Set.of(role)), Set.of(), false);
  }

  private static ThirdPlace page(Organisation place) {
    return new ThirdPlace(
        place.id(),
        place.name(),
        place.slug(),
        "",
        new Location(
            "",
            "79500",
            "Melle",
            new InseeCode("79174"),
            new Position(46.22, -0.14),
            Precision.COMMUNE),
        Set.of(),
        Hours.UNKNOWN,
        Optional.empty(),
        new Provenance(Provenance.SELF, Optional.empty(), Optional.empty()));
  }
}
