package org.rebond.agreements.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.teams.Crew;
import org.rebond.directory.Agencies;
import org.rebond.directory.Agency;
import org.rebond.directory.Directorate;
import org.rebond.directory.Directorates;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnerships;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class TerritoryTests {

  @Autowired Territory territory;
  @Autowired Directorates directorates;
  @Autowired Agencies agencies;
  @Autowired Organisations organisations;
  @Autowired Partnerships partnerships;
  @Autowired Crew crew;

  private Organisation directorate;
  private Agency covered;

  @BeforeEach
  void theDirectorateThatCoversDeuxSevres() {
    Directorate found = directorates.covering("79").getFirst();
    directorate = organisations.find(found.id()).orElseThrow();
    covered = agencies.in(List.of("79")).getFirst();
  }

  @Test
  void showsEveryAgencyOfItsDepartmentsAndTheirPartners() {
    Organisation place = crew.organisation(OrganisationKind.THIRD_PLACE);
    partnerships.open(place, organisations.find(covered.id()).orElseThrow(), day());
    List<Territory.Line> lines = territory.of(directorate, reader(directorate));
    assertThat(lines)
        .extracting(line -> line.agency().id())
        .contains(covered.id())
        .doesNotContain(agencies.in(List.of("47")).getFirst().id());
    assertThat(line(lines).places()).contains(place.name());
    assertThat(line(lines).inForce()).isZero();
  }

  @Test
  void saysWhoHasATeam() {
    crew.member(covered.id(), Role.READER);
    assertThat(line(territory.of(directorate, reader(directorate))).team()).isTrue();
  }

  @Test
  void aRegionalDirectorateSeesItsWholeRegion() {
    Directorate regional = directorates.regional("75").orElseThrow();
    Organisation organisation = organisations.find(regional.id()).orElseThrow();
    assertThat(territory.of(organisation, reader(organisation)))
        .extracting(line -> line.agency().location().department())
        .contains("79", "47", "33")
        .doesNotContain("44");
  }

  @Test
  void nobodyOutsideItsTeamSeesIt() {
    Organisation agency = organisations.find(covered.id()).orElseThrow();
    Organisation other =
        organisations.find(directorates.covering("44").getFirst().id()).orElseThrow();
    Actor administrator = new Actor(Optional.of(UUID.randomUUID()), Map.of(), Set.of(), true);
    for (Actor outside : List.of(reader(agency), reader(other), administrator, Actor.ANONYMOUS)) {
      assertThatThrownBy(() -> territory.of(directorate, outside)).isInstanceOf(NotAllowed.class);
    }
    assertThatThrownBy(() -> territory.of(agency, reader(agency)))
        .as("an agency has no territory")
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void sortsAndFiltersAsTheAddressSays() {
    List<Territory.Line> all = territory.of(directorate, reader(directorate));
    assertThat(TerritoryList.Show.named("sans_equipe")).isEqualTo(TerritoryList.Show.SANS_EQUIPE);
    assertThat(
            TerritoryList.of(all, TerritoryList.Show.SANS_EQUIPE, TerritoryList.Sort.NOM, 1)
                .found())
        .isNotEmpty()
        .noneMatch(Territory.Line::team);
    assertThat(
            TerritoryList.of(all, TerritoryList.Show.TOUTES, TerritoryList.Sort.named("?"), 99)
                .page())
        .isEqualTo(1);
  }

  private Territory.Line line(List<Territory.Line> lines) {
    return lines.stream()
        .filter(line -> line.agency().id().equals(covered.id()))
        .findFirst()
        .orElseThrow();
  }

  private static Actor reader(Organisation organisation) {
    return new Actor(
        Optional.of(UUID.randomUUID()),
        Map.of(organisation.id(), Set.of(Role.READER)),
        Set.of(),
        false);
  }

  private static LocalDate day() {
    return LocalDate.of(2026, 1, 5);
  }
}
