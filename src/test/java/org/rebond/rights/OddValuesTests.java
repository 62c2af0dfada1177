package org.rebond.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every field of every route, given what no browser sends: refused or kept, never a failure. */
@WithEverybody
class OddValuesTests {

  /** Short, where a length would be refused before the rest is looked at. */
  private static final List<String> ODD =
      List.of(
          "'); --%_\"[(*+?|^{$1}\\",
          "a\u0000b",
          "${7*7}__${7*7}__::.x/../\u202Et\uFEFF\r\nBcc: e@evil.example",
          "-1",
          "99999999999999999999",
          "1e309",
          "+999999999-12-31",
          "é".repeat(20_000));

  /** What a field that holds no words can be given; a paper takes a hundred times as long too. */
  private static final List<String> FEW = List.of(ODD.get(0), ODD.get(1), ODD.get(4));

  @Autowired World world;
  @Autowired Requests requests;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  /** What only the inside of a server says. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "SQLSTATE|syntax error|postgres|java\\.|Exception|springframework|thymeleaf|SELECT .{1,99} FROM ",
          Pattern.CASE_INSENSITIVE);

  @Test
  void noValueOfNoFieldMakesAFailureOrTellsWhatIsInside() {
    Set<String> failures = new TreeSet<>();
    for (Route route : Route.all(mappings)) {
      Thing thing = world.things(route).getLast();
      for (Set<String> fields : together(route, thing)) {
        for (String odd : values(route, fields)) {
          String wrong = wrong(route, thing, fields, odd);
          if (!wrong.isEmpty()) {
            String start = odd.substring(0, Math.min(odd.length(), 30));
            failures.add("%s %s=%s: %s".formatted(route, fields, start, wrong));
          }
        }
      }
    }
    assertThat(failures).isEmpty();
  }

  /**
   * A form that is taken as it is gets one odd value at a time: a field that is refused would hide
   * the others. One that lacks something is refused whatever it holds, after a look at each field:
   * what it lacks is odd all at once, but not what has to be right for the form to be read.
   */
  private List<Set<String>> together(Route route, Thing thing) {
    Set<String> lacking = new TreeSet<>();
    if (!route.reads() && answer(route, thing, Map.of()).getStatus() / 100 != 3) {
      lacking.addAll(route.texts());
      lacking.removeAll(Typed.form(route, thing).keySet());
    }
    List<Set<String>> groups = new ArrayList<>();
    route.fields().stream()
        .filter(field -> !lacking.contains(field))
        .forEach(field -> groups.add(Set.of(field)));
    if (!lacking.isEmpty()) {
      groups.add(lacking);
    }
    return groups;
  }

  private static List<String> values(Route route, Set<String> fields) {
    return route.texts().containsAll(fields) && !route.path().endsWith(".pdf") ? ODD : FEW;
  }

  private String wrong(Route route, Thing thing, Set<String> fields, String odd) {
    Map<String, String> values = new HashMap<>();
    fields.forEach(field -> values.put(field, odd));
    try {
      MockHttpServletResponse answer = answer(route, thing, values);
      Matcher inside = INSIDE.matcher(route.path().endsWith(".pdf") ? "" : Making.text(answer));
      return answer.getStatus() >= 500
          ? "answers " + answer.getStatus()
          : inside.find() && !odd.contains(inside.group()) ? "says " + inside.group() : "";
    } catch (AssertionError thrown) {
      return "throws " + thrown.getMessage();
    }
  }

  private MockHttpServletResponse answer(Route route, Thing thing, Map<String, String> values) {
    Map<String, String> form = new HashMap<>(Typed.form(route, thing));
    form.putAll(values);
    String address = RightsTableTests.address(route, thing);
    return requests.undone(requests.request(who(route), route, address, form));
  }

  /** A condition that is always true finds what a word of the same length finds: nothing more. */
  @Test
  void aQuoteInAFieldIsALetterLikeAnother() {
    Set<String> different = new TreeSet<>();
    for (Route route : Route.all(mappings)) {
      if (!route.reads() || route.path().endsWith(".pdf")) {
        continue;
      }
      Thing thing = world.things(route).getFirst();
      for (String field : route.fields()) {
        String quoted = page(answer(route, thing, Map.of(field, "zzq' OR '1'='1")));
        String plain = page(answer(route, thing, Map.of(field, "zzqx OR x1x=x1")));
        if (!quoted.equals(plain)) {
          different.add(route + " " + field);
        }
      }
    }
    assertThat(different).isEmpty();
  }

  /** What a page says, save what is new each time; all quotes as the letter x. */
  private static String page(MockHttpServletResponse answer) {
    return answer.getStatus()
        + answer.getRedirectedUrl()
        + Making.text(answer)
            .replaceAll("&#39;|%27|'", "x")
            .replaceAll("name=\"(_csrf|key|nonce)\" value=\"[^\"]*\"", "")
            .replaceAll("\\b[0-9a-f]{12}\\b", "");
  }

  /** Somebody whom the rule lets through. */
  private Someone who(Route route) {
    if (route.path().startsWith("/accueil") || route.path().startsWith("/api/v1/desk")) {
      return world.somebody("desk");
    }
    if (Objects.requireNonNull(route.handler().getMethodAnnotation(Access.class)).value()
        == Audience.ADMINISTRATOR) {
      return world.somebody("administrator");
    }
    return world.somebody(
        route.path().matches("/conventions/.*/(code|signature|refus)")
            ? "place signatory"
            : "place manager");
  }
}
