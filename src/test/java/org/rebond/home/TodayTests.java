package org.rebond.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Town;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class TodayTests {

  @Autowired Town town;
  @Autowired Partnerships partnerships;
  @Autowired WebApplicationContext application;

  @Test
  void asksNoMoreQuestionsForManyPartnershipsThanForTwo() throws Exception {
    for (String page : List.of("/aujourdhui", "/partenariats")) {
      int few = statements(page, 2);
      assertThat(few).as(page).isPositive();
      assertThat(statements(page, 9)).as(page).isEqualTo(few);
    }
  }

  @Test
  void leadsEachToWhatTheyMayDo() throws Exception {
    Organisation place = town.place();
    String flyers = place.path() + "/invitations";
    String visits = place.path() + "/venues";
    assertThat(of(place, Role.MANAGER)).contains(flyers, visits, "/equipe", "/offres");
    assertThat(of(place, Role.FACILITATOR)).contains(visits, "/offres").doesNotContain(flyers);
    assertThat(of(place, Role.READER)).contains("/equipe").doesNotContain(visits, "/offres");
    assertThat(of(town.agency(), Role.MANAGER)).contains("/offres").doesNotContain("/venues");
  }

  private String of(Organisation organisation, Role role) throws Exception {
    return new Pages(application, Pages.member(role, organisation.id())).page("/aujourdhui");
  }

  private int statements(String page, int count) throws Exception {
    Map<OrganisationId, Set<Role>> roles = new HashMap<>();
    for (int i = 0; i < count; i++) {
      Organisation place = town.place();
      partnerships.open(place, town.agency(), LocalDate.of(2026, 1, 1));
      roles.put(place.id(), Set.of(Role.MANAGER));
    }
    var actor = new Actor(Optional.of(UUID.randomUUID()), roles, Set.of(), false);
    var pages = new Pages(application, actor);
    List<String> seen = new ArrayList<>();
    var statements = Statements.of(() -> seen.add(pages.page(page)));
    assertThat(seen.getFirst()).contains("/partenariats/");
    return statements.size();
  }
}
