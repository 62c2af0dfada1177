package org.rebond.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A third party that both sides accepted, at every route about their partnership: it reads what
 * "who can see what" names it for, nothing else, writes nowhere, and reads nothing once it ended.
 */
@WithEverybody
class MediatorSightsTests {

  /** What belongs to the partnership, by how its addresses start. */
  private static final List<String> SHARED =
      List.of(
          "/partenariats/",
          "/contacts/",
          "/rencontres/",
          "/sondages/",
          "/taches/",
          "/diagnostics/",
          "/enonces/",
          "/axes/",
          "/conventions/",
          "/bilans/");

  private static final Set<Integer> REFUSED = Set.of(403, 404);

  @Autowired World world;
  @Autowired Cast cast;
  @Autowired Requests requests;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private String space;
  private UUID partnership;
  private Someone mediator;

  @BeforeEach
  void somebodyReadsForTheMediator() {
    Thing shared = world.thing("/partenariats/", "shared");
    partnership = UUID.fromString(shared.variables().get("id"));
    space = "/partenariats/" + partnership;
    mediator = cast.member("mediator reader", organisation(), Role.READER);
  }

  @AfterEach
  void asItWas() {
    jdbc.sql("UPDATE partnerships.mediation SET state = 'ACCEPTED' WHERE partnership = ?")
        .param(partnership)
        .update();
  }

  private OrganisationId organisation() {
    return new OrganisationId(
        jdbc.sql("SELECT mediator FROM partnerships.mediation WHERE partnership = ?")
            .param(partnership)
            .query(UUID.class)
            .single());
  }

  @Test
  void readsEveryPageThatNamesIt() {
    Set<String> read = new TreeSet<>();
    Map<String, Integer> wrong = new TreeMap<>();
    for (Route route : routes()) {
      for (Thing thing : named(route) ? world.things(route) : List.<Thing>of()) {
        read.add(route.path());
        MockHttpServletResponse answer = asked(mediator, route, thing);
        if (!readable(answer)) {
          wrong.put(route + ", " + thing.name(), answer.getStatus());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(read).hasSizeGreaterThan(20).isEqualTo(namingIt());
  }

  @Test
  void readsNoOtherPageOfThatPartnership() {
    assertThat(notRefused(mediator, route -> route.reads() && !named(route))).isEmpty();
  }

  @Test
  void writesNothingThereWhateverItsRole() {
    assertThat(notRefused(world.somebody("mediator"), route -> !route.reads())).isEmpty();
  }

  @Test
  void readsNothingOnceOneSideEndedIt() {
    var end =
        requests.request(world.somebody("agency facilitator"), "POST", space + "/mediation/fin");
    assertThat(requests.done(end).getStatus()).isEqualTo(302);
    assertThat(notRefused(mediator, Route::reads)).isEmpty();
  }

  private Map<String, Integer> notRefused(Someone who, Predicate<Route> which) {
    Map<String, Integer> answered = new TreeMap<>();
    for (Route route : routes().stream().filter(which).toList()) {
      for (Thing thing : world.things(route)) {
        int status = asked(who, route, thing).getStatus();
        if (!REFUSED.contains(status)) {
          answered.put(route + ", " + thing.name(), status);
        }
      }
    }
    return answered;
  }

  /** Those that World has an object of this partnership for. */
  private List<Route> routes() {
    return Route.all(mappings).stream()
        .filter(route -> SHARED.stream().anyMatch(route.path()::startsWith))
        .filter(route -> !route.variables().isEmpty())
        .toList();
  }

  /** Paths of all routes, wherever they are, that say a mediator reads them. */
  private Set<String> namingIt() {
    Set<String> found = new TreeSet<>();
    Route.all(mappings).stream().filter(this::named).forEach(route -> found.add(route.path()));
    return found;
  }

  private boolean named(Route route) {
    Shows shows = route.handler().getMethodAnnotation(Shows.class);
    return shows != null && Arrays.asList(shows.to()).contains(Viewer.MEDIATOR);
  }

  private static boolean readable(MockHttpServletResponse answer) {
    return answer.getStatus() == 200
        || (answer.getStatus() == 302
            && Objects.requireNonNull(answer.getRedirectedUrl()).startsWith("/diagnostics/"));
  }

  private MockHttpServletResponse asked(Someone who, Route route, Thing thing) {
    return requests.undone(
        requests.request(
            who, route, RightsTableTests.address(route, thing), Typed.form(route, thing)));
  }
}
