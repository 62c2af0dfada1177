package org.rebond.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What belongs to somebody else, sent in the field of a form about a thing of one's own: refused,
 * or nothing anywhere in the database speaks of it afterwards.
 */
@WithEverybody
class IdsInFormsTests {

  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Autowired World world;
  @Autowired Requests requests;
  @Autowired Traces traces;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private RightsTable reviewed = new RightsTable(Map.of());
  private List<UUID> theirs = List.of();
  private Set<String> before = Set.of();

  @BeforeEach
  void whatTheStrangerHas() throws IOException {
    reviewed = RightsTable.read(Path.of("docs/rights-table.md"));
    theirs =
        world.strangersThings().values().stream()
            .filter(value -> value.matches(ID))
            .map(UUID::fromString)
            .toList();
    before = traces.of(theirs);
  }

  @Test
  void everyFieldThatTakesAnIdIsTriedOrStandsInTheListWithItsReason() {
    Set<String> unknown = new TreeSet<>();
    for (Route route : posts()) {
      for (String field : IdFields.of(route)) {
        boolean known = IdFields.KINDS.containsKey(last(field)) || IdFields.isKey(field);
        if (!known && IdFields.reason(route, field).isEmpty()) {
          unknown.add(route + " " + field);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void anIdOfTheStrangerIsRefusedOrWithoutEffect() {
    Map<String, String> wrong = new TreeMap<>();
    int asked = 0;
    for (Route route : posts()) {
      for (String field : IdFields.of(route)) {
        if (!IdFields.isKey(field) && IdFields.reason(route, field).isEmpty()) {
          asked++;
          String found = withTheirs(route, field);
          if (!found.isEmpty()) {
            wrong.put(route + " " + field, found);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(12);
  }

  /** What is wrong, where something is. */
  private String withTheirs(Route route, String field) {
    Own own = own(route);
    Map<String, String> form = Filled.form(route, own.thing(), world);
    int control = requests.undone(request(route, own, form)).getStatus();
    form.put(field, theirs(Objects.requireNonNull(IdFields.KINDS.get(last(field)))));
    Effect effect = effect(route, own, form);
    // Whatever is not refused outright has to be what would be done with one's own.
    if (effect.status() != 403 && effect.status() != 404 && control != 302) {
      return "one's own is answered " + control + ": fill the form";
    }
    return effect.rows().equals(before) ? "" : "changes what is said of the stranger's";
  }

  /** A key is the id that something new gets: it takes nothing over that has it already. */
  @Test
  void aKeyThatIsTheStrangersIdChangesNothingOfTheirs() {
    Map<String, String> wrong = new TreeMap<>();
    int asked = 0;
    for (Route route : posts()) {
      for (String key : route.fields().stream().filter(IdFields::isKey).toList()) {
        if (IdFields.reason(route, key).isEmpty()) {
          asked++;
          String found = withTheirsAsKey(route, key);
          if (!found.isEmpty()) {
            wrong.put(route + " " + key, found);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(10);
  }

  private String withTheirsAsKey(Route route, String key) {
    Own own = own(route);
    Map<String, String> form = Filled.form(route, own.thing(), world);
    UUID unused = UUID.randomUUID();
    form.put(key, unused.toString());
    if (requests.undone(request(route, own, form), () -> traces.of(List.of(unused))).isEmpty()) {
      return "makes nothing of a new key: fill the form";
    }
    for (UUID id : theirs) {
      form.put(key, id.toString());
      if (!effect(route, own, form).rows().containsAll(before)) {
        return "changes what the stranger has as " + id;
      }
    }
    return "";
  }

  private record Own(Thing thing, Someone who) {}

  /** One thing for the route, with somebody whom its rule lets through: there is always one. */
  private Own own(Route route) {
    for (Thing thing : world.things(route)) {
      RightsTable.Row row = reviewed.rows().get(RightsTable.key(route, thing));
      for (String who : IdFields.WHO) {
        if (row != null && row.lets(who)) {
          return new Own(thing, world.somebody(who));
        }
      }
    }
    throw new AssertionError(route + ": say in WHO whom its rule lets through");
  }

  /** What is answered, and what the database says of the stranger's then. */
  private record Effect(int status, Set<String> rows) {}

  private Effect effect(Route route, Own own, Map<String, String> form) {
    return requests.undone(
        request(route, own, form),
        answer ->
            new Effect(answer.getStatus(), answer.getStatus() < 400 ? traces.of(theirs) : before));
  }

  private MockHttpServletRequestBuilder request(Route route, Own own, Map<String, String> form) {
    return requests.request(own.who(), route, RightsTableTests.address(route, own.thing()), form);
  }

  private List<Route> posts() {
    return Route.all(mappings).stream().filter(route -> !route.reads()).toList();
  }

  private String theirs(String kind) {
    return Objects.requireNonNull(
        world.strangersThings().get(kind), () -> kind + " of the stranger");
  }

  private static String last(String field) {
    return field.replaceAll(".*\\.", "");
  }
}
