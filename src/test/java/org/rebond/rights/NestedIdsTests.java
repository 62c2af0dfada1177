package org.rebond.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What belongs to somebody else, asked for under an address of one's own. */
@WithEverybody
class NestedIdsTests {

  @Autowired World world;
  @Autowired Requests requests;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  /** Names that a stranger's object goes by in the path of a place or an organisation. */
  private static final Map<String, List<String>> NESTED =
      Map.of(
          "offer", List.of("offer"),
          "invitation", List.of("invitation"),
          "number", List.of("number"),
          "account", List.of("account"),
          "request", List.of("request"),
          "photo", List.of("photo"),
          "delegation", List.of("delegation"),
          "id", List.of("desk"));

  /** Names of what belongs to nobody, and why. */
  private static final Map<String, String> NOBODYS =
      Map.of(
          "etape", "a step of a form, the same for everybody",
          "width", "a size of a picture",
          "word", "a word of the dictionary, found below the partnership that the address names");

  /** 409 is what an invitation answers that is gone. */
  private static final Set<Integer> REFUSED = Set.of(403, 404, 409);

  /** What stands first in an address, and whose id follows. */
  private static final Map<String, String> OUTER =
      Map.of("/organisations", "organisation", "/lieux", "slug");

  @Test
  void everyNestedIdIsTriedOrStandsInTheListWithItsReason() {
    Set<String> inner = new TreeSet<>();
    for (Route route : Route.all(mappings)) {
      route.variables().stream().skip(1).forEach(inner::add);
    }
    Set<String> known = new TreeSet<>(NESTED.keySet());
    known.addAll(NOBODYS.keySet());
    assertThat(inner).isEqualTo(known);
    assertThat(NESTED).doesNotContainKeys(NOBODYS.keySet().toArray(String[]::new));
  }

  @Test
  void anIdOfAnotherOrganisationOpensNothingUnderOnesOwn() {
    Map<String, Integer> opened = new TreeMap<>();
    int asked = 0;
    for (Route route : Route.all(mappings)) {
      List<String> variables = route.variables();
      if (variables.size() < 2) {
        continue;
      }
      for (String inner : variables.subList(1, variables.size())) {
        for (String theirs : NESTED.getOrDefault(inner, List.of())) {
          asked++;
          int status = asked(route, inner, theirs(theirs));
          if (!REFUSED.contains(status)) {
            opened.put(route + " with the stranger's " + theirs, status);
          }
        }
      }
    }
    assertThat(opened).isEmpty();
    assertThat(asked).isGreaterThanOrEqualTo(15);
  }

  @Test
  void anIdOfOnesOwnIsNotFoundUnderTheAddressOfAnother() {
    Map<String, Integer> opened = new TreeMap<>();
    int asked = 0;
    for (Route route : Route.all(mappings)) {
      List<String> variables = route.variables();
      String theirs = OUTER.get(route.path().replaceFirst("(?<=.)/.*", ""));
      if (variables.size() < 2 || theirs == null) {
        continue;
      }
      asked++;
      int status = asked(route, variables.getFirst(), theirs(theirs));
      if (!REFUSED.contains(status)) {
        opened.put(route + " under the stranger's address", status);
      }
    }
    assertThat(opened).isEmpty();
    assertThat(asked).isGreaterThanOrEqualTo(14);
  }

  private String theirs(String name) {
    return Objects.requireNonNull(
        world.strangersThings().get(name), () -> name + " of the stranger");
  }

  private int asked(Route route, String inner, String theirs) {
    Thing own = world.things(route).getFirst();
    Map<String, String> variables = new LinkedHashMap<>(own.variables());
    variables.put(inner, theirs);
    Thing mixed = new Thing(own.under(), own.name(), variables, own.form());
    return requests
        .undone(
            requests.request(
                world.somebody("place manager"),
                route,
                RightsTableTests.address(route, mixed),
                Typed.form(route, own)))
        .getStatus();
  }
}
