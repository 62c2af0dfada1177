package org.rebond.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever an administrator does at the console stands in the trail afterwards; a new act too. Done
 * in earnest, to things of this test: lines are added right before a transaction commits.
 */
@WithEverybody
class ConsoleTrailTests {

  private static final String ORGANISATION = "/administration/organisations/{id}";
  private static final String ACCOUNT = "/administration/personnes/{account}";
  private static final String SWITCH = "/administration/reglages/{key}";

  /** Acts that may leave no line, each with its reason. */
  private static final Map<String, String> NO_LINE =
      Map.of("/administration/personnes", "a search, sent as a form to keep addresses out of logs");

  /** What is done first, so that an act finds something to do. */
  private static final Map<String, String> BEFORE =
      Map.of(
          ORGANISATION + "/reouverture", ORGANISATION + "/fermeture",
          ORGANISATION + "/reprise/annulation", ORGANISATION + "/reprise",
          ACCOUNT + "/administration/retrait", ACCOUNT + "/administration",
          SWITCH + "/ouverture", SWITCH + "/fermeture");

  /** What forms ask for. */
  private static final Map<String, String> TYPED =
      Map.of("nom", "Un autre nom", "kind", "NETWORK", "name", "Un réseau de plus");

  @Autowired World world;
  @Autowired Requests requests;
  @Autowired Cast cast;
  @Autowired Grounds grounds;
  @Autowired Papers papers;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void everyActThatIsDoneLeavesALine() {
    List<Route> acts =
        Route.all(mappings).stream()
            .filter(route -> !route.reads() && route.path().startsWith("/administration"))
            .toList();
    Map<String, String> wrong = new TreeMap<>();
    for (Route act : acts) {
      Thing thing = ofItsOwn(act);
      acts.stream()
          .filter(other -> other.path().equals(BEFORE.get(act.path())))
          .forEach(first -> press(first, thing));
      Set<String> before = lines();
      MockHttpServletResponse answer = press(act, thing);
      Set<String> added = lines();
      added.removeAll(before);
      boolean shown = answer.getStatus() == 200 && NO_LINE.containsKey(act.path());
      if (!done(answer) && !shown) {
        wrong.put(act.toString(), "was not done, so nothing is known: " + answer.getStatus());
      } else if (added.isEmpty() != NO_LINE.containsKey(act.path())) {
        wrong.put(act.toString(), "lines: " + added);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(acts).hasSizeGreaterThan(12);
  }

  /** Somebody or something that is in nobody else's way, for each name in an address. */
  private Thing ofItsOwn(Route act) {
    Map<String, String> variables = new HashMap<>();
    for (String name : act.variables()) {
      variables.put(
          name,
          switch (name) {
            case "id" -> organisation().id().toString();
            case "account" -> cast.newcomer().account();
            case "letter" -> papers.letter().toString();
            case "key" ->
                Objects.requireNonNull(world.things(act).getFirst().variables().get("key"));
            default -> throw new AssertionError(act + ": say how one is made");
          });
    }
    Map<String, String> form = new HashMap<>(TYPED);
    form.put("dans", organisation().id().toString());
    return new Thing("/administration", "of this test", variables, form);
  }

  private Organisation organisation() {
    Organisation organisation = grounds.agency("Agence à la console");
    cast.member("its manager", organisation.id(), Role.MANAGER);
    return organisation;
  }

  private MockHttpServletResponse press(Route act, Thing thing) {
    return requests.done(
        requests.request(
            world.somebody("administrator"),
            act,
            RightsTableTests.address(act, thing),
            Typed.form(act, thing)));
  }

  /** Went on to another page, or gave a file; a form that is shown again was not done. */
  private static boolean done(MockHttpServletResponse answer) {
    String next = answer.getRedirectedUrl();
    return next == null
        ? answer.getStatus() == 200 && answer.getHeader("Content-Disposition") != null
        : next.startsWith("/administration");
  }

  private Set<String> lines() {
    return new java.util.HashSet<>(
        jdbc.sql(
                """
                SELECT id || ' ' || action FROM audit.line WHERE actor_kind = 'administrator'
                """)
            .query(String.class)
            .list());
  }
}
