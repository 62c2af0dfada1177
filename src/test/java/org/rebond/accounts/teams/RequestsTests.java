package org.rebond.accounts.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.testing.MovableClock;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class RequestsTests {

  private static final String PAGE = "/administration/demandes-equipes";
  private static final String NAMING = "Mme Durand, 06 12 34 56 78, travaille ailleurs";

  @Autowired Crew crew;
  @Autowired Joining joining;
  @Autowired JoinRequestRows rows;
  @Autowired Organisations organisations;
  @Autowired MovableClock clock;
  @Autowired WebApplicationContext application;

  private final Actor administrator =
      new Actor(Optional.of(UUID.randomUUID()), Map.of(), Set.of(), true);
  private final String mark = "Tri" + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void theListIsFilteredSortedAndPaged() throws Exception {
    ask("Beta", "c");
    clock.advance(Duration.ofMinutes(1));
    ask("Alpha", "b");
    clock.advance(Duration.ofMinutes(1));
    ask("Gamma", "a");
    assertThat(names("")).containsExactly("Beta", "Alpha", "Gamma");
    assertThat(names("recente")).containsExactly("Gamma", "Alpha", "Beta");
    assertThat(names("organisation")).containsExactly("Alpha", "Beta", "Gamma");
    assertThat(names("adresse")).containsExactly("Gamma", "Alpha", "Beta");
    assertThat(names("rien; DROP TABLE")).containsExactly("Beta", "Alpha", "Gamma");
    String page = pages().page(PAGE + "?nom=" + mark + "&tri=organisation&page=99");
    assertThat(page).contains("3 personnes attendent", mark + " Alpha");
    assertThat(page.indexOf("Alpha")).isLessThan(page.indexOf("Beta"));
    assertThat(pages().page(PAGE + "?nom=" + mark + "nulle")).contains("pour une organisation");
  }

  @Test
  void twentyFiveStandOnAPageAndTheRestOnTheNext() throws Exception {
    for (int i : IntStream.range(0, 27).toArray()) {
      ask("N" + i, "n" + i);
    }
    assertThat(cards(pages().page(PAGE + "?nom=" + mark))).isEqualTo(RequestList.PAGE);
    String second = pages().page(PAGE + "?nom=" + mark + "&page=2");
    assertThat(cards(second)).isEqualTo(2);
    assertThat(second).contains("27 personnes attendent", "name=\"page\" value=\"2\"");
  }

  @Test
  void theTableHoldsWhatTheListHolds() throws Exception {
    ask("Beta", "c");
    ask("Alpha", "b");
    MvcResult csv = pages().get(PAGE + ".csv?nom=" + mark + "&tri=organisation");
    List<String> lines = csv.getResponse().getContentAsString(UTF_8).strip().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).contains("Organisation", "Adresse e-mail", "Demandé le");
    assertThat(lines.get(1)).contains(mark + " Alpha", "b-" + mark.toLowerCase(Locale.ROOT));
    assertThat(lines.get(2)).contains(mark + " Beta");
  }

  @Test
  void aReasonInWhichSomebodyIsNamedIsAskedAboutFirst() throws Exception {
    OrganisationId team = crew.organisation().id();
    Actor manager = crew.member(team, Role.MANAGER);
    joining.ask(team, crew.person(Crew.address()));
    UUID request = rows.waiting(team).getFirst().id();
    Pages pages = new Pages(application, manager);
    String decline = "/organisations/" + team + "/demandes/" + request + "/refus";
    MvcResult asked = pages.post(decline, "reason", NAMING);
    assertThat(rows.waiting(team)).as("nothing was decided").hasSize(1);
    String page = pages.page("/organisations/" + team + "/equipe", Map.copyOf(asked.getFlashMap()));
    assertThat(page)
        .contains("N’écrivez pas le nom d’une personne accompagnée")
        .contains("name=\"nobodyNamed\"", NAMING, "<details class=\"more\" open");
    pages.post(decline, "reason", NAMING, "nobodyNamed", "yes");
    assertThat(rows.waiting(team)).isEmpty();
  }

  /** The administrator comes back to the page of the list that they were on. */
  @Test
  void theWarningComesBackWhereTheRequestStood() throws Exception {
    OrganisationId team = ask("Beta", "c");
    UUID request = rows.waiting(team).getFirst().id();
    MvcResult asked =
        pages()
            .post(
                "/organisations/" + team + "/demandes/" + request + "/refus",
                "reason",
                NAMING,
                "nom",
                mark,
                "tri",
                "adresse",
                "page",
                "1");
    assertThat(asked.getResponse().getRedirectedUrl())
        .isEqualTo(PAGE + "?nom=" + mark + "&tri=adresse&page=1");
    assertThat(pages().page(PAGE + "?nom=" + mark, Map.copyOf(asked.getFlashMap())))
        .contains("name=\"nobodyNamed\"", NAMING);
  }

  @Test
  void nobodyElseIsShownTheWarningOfARequest() throws Exception {
    OrganisationId team = ask("Beta", "c");
    UUID request = rows.waiting(team).getFirst().id();
    Pages stranger = new Pages(application, Pages.member(Role.MANAGER, crew.organisation().id()));
    assertThatThrownBy(
            () ->
                stranger.post(
                    "/organisations/" + team + "/demandes/" + request + "/refus", "reason", NAMING))
        .hasRootCauseInstanceOf(NotAllowed.class);
  }

  private OrganisationId ask(String name, String address) throws Exception {
    OrganisationId id = OrganisationId.random();
    organisations.register(
        new Organisation(id, OrganisationKind.THIRD_PLACE, mark + " " + name, "demande-" + id));
    joining.ask(
        id,
        crew.person(
            new EmailAddress(address + "-" + mark.toLowerCase(Locale.ROOT) + "@example.org")));
    return id;
  }

  private List<String> names(String sort) {
    return rows.waitingForAdministrator(RequestList.of(mark, sort, "1"), 50, 0).stream()
        .map(request -> request.organisationName().replace(mark + " ", ""))
        .toList();
  }

  private Pages pages() {
    return new Pages(application, administrator);
  }

  private static int cards(String page) {
    return page.split("/acceptation\"", -1).length - 1;
  }
}
