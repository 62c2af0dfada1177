package org.rebond.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Forms keep what was typed, so a type tells few ids: pages tell which of their fields hold one.
 */
@WithEverybody
class IdsOnPagesTests {

  private static final Pattern FORM =
      Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern ACTION = Pattern.compile("\\baction=\"([^\"?#]*)");
  private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
  private static final Pattern VALUE =
      Pattern.compile("\\bvalue=\"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"");
  private static final Pattern FIELD =
      Pattern.compile("<(select\\b.*?</select|(input|button)\\b[^>]*)>", Pattern.DOTALL);
  private static final List<String> READERS =
      List.of("place manager", "place signatory", "directorate manager", "administrator");

  @Autowired World world;
  @Autowired Requests requests;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private RightsTable reviewed = new RightsTable(Map.of());

  @BeforeEach
  void whoReadsWhat() throws IOException {
    reviewed = RightsTable.read(Path.of("docs/rights-table.md"));
  }

  @Test
  void everyFieldOfAPageThatHoldsAnIdIsKnown() {
    List<Route> routes = Route.all(mappings);
    Set<String> seen = new TreeSet<>();
    Set<String> unknown = new TreeSet<>();
    for (Route page : routes) {
      for (String form : page.reads() ? forms(page) : List.<String>of()) {
        for (Route route : routes) {
          for (String field : sent(form, route)) {
            seen.add(field);
            if (!IdFields.of(route).contains(field) && !IdFields.isKey(field)) {
              unknown.add(route + " " + field);
            }
          }
        }
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(seen).contains("holder", "networks", "signatory", "answers", "rule");
  }

  /** Those of this page, about each thing, as the first of its readers gets it. */
  private List<String> forms(Route page) {
    List<String> forms = new ArrayList<>();
    for (Thing thing : page.path().endsWith(".pdf") ? List.<Thing>of() : world.things(page)) {
      RightsTable.Row row = reviewed.rows().get(RightsTable.key(page, thing));
      List<String> readers =
          row == null ? List.of() : READERS.stream().filter(row::lets).limit(1).toList();
      for (String reader : readers) {
        MockHttpServletResponse answer =
            requests.undone(
                requests.request(
                    world.somebody(reader),
                    page,
                    RightsTableTests.address(page, thing),
                    Typed.form(page, thing)));
        Matcher form = FORM.matcher(answer.getStatus() == 200 ? Making.text(answer) : "");
        while (form.find()) {
          forms.add(form.group());
        }
      }
    }
    return forms;
  }

  /** Names of fields with ids, where the form goes to this route. */
  private static Set<String> sent(String form, Route route) {
    Set<String> fields = new TreeSet<>();
    Matcher action = ACTION.matcher(form);
    String path = route.path().replaceAll("\\{[^}]*}", "[^/]+");
    if (route.reads() || !action.find() || !action.group(1).matches(path)) {
      return fields;
    }
    Matcher field = FIELD.matcher(form);
    while (field.find()) {
      Matcher name = NAME.matcher(field.group());
      if (VALUE.matcher(field.group()).find() && name.find() && !name.group(1).equals("_csrf")) {
        // Of the parts of a list, all are read alike.
        fields.add(name.group(1).replaceAll("\\[\\d+]", "[0]"));
      }
    }
    return fields;
  }
}
