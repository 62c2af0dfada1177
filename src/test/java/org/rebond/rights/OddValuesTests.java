package org.rebond.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every field of every route, given what no browser sends: refused or kept, never a failure. */
@WithEverybody
class OddValuesTests {

  private static final List<String> ODD =
      List.of(
          "'; DROP TABLE accounts.account; --",
          "\\",
          "%_'\"$1{}()[]*+?|^",
          "a\u0000b",
          "\u202Etxet\u2066\uFEFF",
          "a\r\nBcc: evil@example.org",
          "-1",
          "99999999999999999999",
          "1e309",
          "9999-99-99",
          "+999999999-12-31",
          "${7*7}#{7*7}__${7*7}__::.x",
          "../../../../etc/passwd",
          "é".repeat(60_000));

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
      for (String field : route.fields()) {
        // A paper takes a hundred times as long as a page.
        for (String odd : route.path().endsWith(".pdf") ? ODD.subList(0, 5) : ODD) {
          String wrong = wrong(route, thing, field, odd);
          if (!wrong.isEmpty()) {
            String start = odd.substring(0, Math.min(odd.length(), 30));
            failures.add("%s %s=%s: %s".formatted(route, field, start, wrong));
          }
        }
      }
    }
    assertThat(failures).isEmpty();
  }

  private String wrong(Route route, Thing thing, String field, String odd) {
    try {
      MockHttpServletResponse answer = answer(route, thing, field, odd);
      Matcher inside = INSIDE.matcher(route.path().endsWith(".pdf") ? "" : Making.text(answer));
      return answer.getStatus() >= 500
          ? "answers " + answer.getStatus()
          : inside.find() && !odd.contains(inside.group()) ? "says " + inside.group() : "";
    } catch (AssertionError thrown) {
      return "throws " + thrown.getMessage();
    }
  }

  private MockHttpServletResponse answer(Route route, Thing thing, String field, String value) {
    Map<String, String> form = new HashMap<>(Typed.form(route, thing));
    form.put(field, value);
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
        String quoted = page(answer(route, thing, field, "zzq' OR '1'='1"));
        String plain = page(answer(route, thing, field, "zzqx OR x1x=x1"));
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
    return world.somebody(
        route.path().matches("/conventions/.*/(code|signature|refus)")
            ? "place signatory"
            : "place manager");
  }
}
