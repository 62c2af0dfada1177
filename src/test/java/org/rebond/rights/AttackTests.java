package org.rebond.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.HiddenHttpMethodFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What somebody with bad intentions sends to every route. */
@WithEverybody
class AttackTests {

  @Autowired World world;
  @Autowired Requests requests;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext context;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void fieldsThatNoFormHasChangeNobodysRights() {
    world.people();
    String before = rights();
    Set<String> changed = new TreeSet<>();
    for (Route route : Route.all(mappings)) {
      if (route.reads() || route.path().startsWith("/lien/") || route.takesJson()) {
        continue;
      }
      for (Thing thing : world.things(route)) {
        Map<String, String> form = new HashMap<>(Typed.form(route, thing));
        Set<String> own = Set.copyOf(route.fields());
        Map.of("administrator", "true", "role", "ADMINISTRATOR", "roles", "ADMINISTRATOR")
            .forEach((name, value) -> form.merge(name, value, (known, ours) -> known));
        Map.of("state", "SIGNED", "account", "x", "actor.administrator", "true", "id", "1")
            .forEach((name, value) -> form.putIfAbsent(name, value));
        form.keySet().removeIf(name -> own.contains(name) && name.equals("account"));
        String after =
            requests.undone(
                requests.request(
                    world.somebody("place manager"),
                    route,
                    RightsTableTests.address(route, thing),
                    form),
                this::rights);
        if (!after.equals(before) && !CHANGES_A_TEAM.contains(route.toString())) {
          changed.add(route.toString());
        }
      }
    }
    assertThat(changed).isEmpty();
  }

  /** Taking in or out, leaving, and opening a place of one's own: the purpose of the route. */
  private static final Set<String> CHANGES_A_TEAM =
      Set.of(
          "POST /organisations/{id}/depart",
          "POST /organisations/{id}/membres/{account}/retrait",
          "POST /organisations/{id}/demandes/{request}/acceptation",
          "POST /lieux/nouveau");

  private String rights() {
    return jdbc.sql(
            """
            SELECT (SELECT count(*) FROM accounts.account WHERE administrator) || ' '
              || (SELECT count(*) FROM accounts.membership) || ' '
              || (SELECT count(*) FROM accounts.membership WHERE role = 'ADMINISTRATOR') || ' '
              || (SELECT count(*) FROM accounts.invitation WHERE role = 'ADMINISTRATOR') || ' '
              || (SELECT count(*) FROM agreements.agreement WHERE state = 'SIGNED')
            """)
        .query(String.class)
        .single();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "https:evil.example",
        "///evil.example",
        "/%0d%0aLocation:%20https://evil.example",
        "/\t/evil.example",
        "/\r\nSet-Cookie: a=b",
        " //evil.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.example/%2f..",
        "/ /evil.example",
        "@evil.example"
      })
  void noParameterSendsAnybodyToAnotherSite(String there) {
    List<String> left = new ArrayList<>();
    for (Route route : Route.all(mappings)) {
      Thing thing = world.things(route).getFirst();
      for (String field : redirecting(route)) {
        Map<String, String> form = new HashMap<>(Typed.form(route, thing));
        form.put(field, there);
        MockHttpServletResponse answer =
            requests.undone(
                requests.request(
                    Someone.nobody("anyone"), route, RightsTableTests.address(route, thing), form));
        String next = answer.getHeader("Location");
        if (next != null && !next.matches("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*")) {
          left.add(route + " " + next);
        }
        assertThat(String.join(" ", answer.getHeaders("Set-Cookie")))
            .as(route.toString())
            .doesNotContain("a=b");
      }
    }
    assertThat(left).isEmpty();
  }

  private static List<String> redirecting(Route route) {
    return route.fields().stream()
        .filter(field -> field.matches("suite|next|continue|redirect.*|return.*|retour|url"))
        .toList();
  }

  /** Each with a test that sends it archives, bombs, scripts and names: UploadAttackTests. */
  @Test
  void noRouteTakesAFileBeforeItsOwnAttacksAreTested() {
    assertThat(Route.all(mappings))
        .filteredOn(Route::takesFiles)
        .extracting(Route::toString)
        .containsExactly("POST /lieux/{slug}/photos");
  }

  @Test
  void aMethodIsNeverAnotherOneInDisguise() {
    assertThat(context.getBeanNamesForType(HiddenHttpMethodFilter.class)).isEmpty();
  }

  @Test
  void everyAnswerToSomebodySignedInStaysOutOfCachesAndFrames() {
    Set<String> weak = new TreeSet<>();
    for (Route route : Route.all(mappings)) {
      if (!route.reads()) {
        continue;
      }
      Thing thing = world.things(route).getFirst();
      MockHttpServletResponse answer =
          requests.undone(
              requests.request(
                  world.somebody("place manager"),
                  route,
                  RightsTableTests.address(route, thing),
                  Typed.form(route, thing)));
      boolean open = String.valueOf(answer.getHeader("Cache-Control")).contains("public");
      if (open ? !PUBLIC.contains(route.path()) : !has(answer, "Cache-Control", "no-store")) {
        weak.add(route + " Cache-Control: " + answer.getHeader("Cache-Control"));
      }
      STRICT.forEach(
          (name, value) -> {
            if (!has(answer, name, value)) {
              weak.add(route + " " + name + ": " + answer.getHeader(name));
            }
          });
    }
    assertThat(weak).isEmpty();
  }

  private static final Set<String> PUBLIC =
      Set.of(
          "/b/lots/{number}",
          "/communes",
          "/geo/departements.geojson",
          "/geo/regions.geojson",
          "/lieux/{slug}/photos/{photo}/{width}.jpg");

  private static final Map<String, String> STRICT =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Content-Security-Policy", "frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "microphone=()");

  private static boolean has(MockHttpServletResponse answer, String name, String value) {
    return String.valueOf(answer.getHeader(name)).contains(value);
  }
}
