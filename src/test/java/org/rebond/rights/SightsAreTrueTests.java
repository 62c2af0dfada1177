package org.rebond.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What "who can see what" says of a page is what the reviewed table of rights says of it. */
@RebondTest
class SightsAreTrueTests {

  private static final Path REVIEWED = Path.of("docs/rights-table.md");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Test
  void everyPageIsSeenByThoseItNamesAndByNobodyElse() throws IOException {
    RightsTable table = RightsTable.read(REVIEWED);
    Map<String, Set<Viewer>> declared = declared();
    Map<String, Set<Viewer>> true_ = new TreeMap<>();
    declared.keySet().forEach(path -> true_.put(path, EnumSet.noneOf(Viewer.class)));
    table
        .rows()
        .forEach(
            (key, row) -> {
              String[] names = key.split("\\|", -1);
              String path = names[0].startsWith("GET ") ? names[0].substring(4) : "";
              if (true_.containsKey(path)) {
                Objects.requireNonNull(true_.get(path)).addAll(viewers(names[1], row));
              }
            });
    assertThat(declared).hasSizeGreaterThan(30);
    assertThat(true_).isEqualTo(declared);
  }

  private Map<String, Set<Viewer>> declared() {
    Map<String, Set<Viewer>> found = new TreeMap<>();
    routes
        .getHandlerMethods()
        .forEach(
            (mapping, method) -> {
              Shows shows = method.getMethodAnnotation(Shows.class);
              if (shows != null) {
                Set<Viewer> to = EnumSet.noneOf(Viewer.class);
                to.addAll(Arrays.asList(shows.to()));
                mapping.getPatternValues().forEach(path -> found.put(path, to));
              }
            });
    return found;
  }

  private static Set<Viewer> viewers(String object, RightsTable.Row row) {
    Set<Viewer> seen = EnumSet.noneOf(Viewer.class);
    if (row.lets("anyone")) {
      return EnumSet.of(Viewer.EVERYONE);
    }
    if (row.lets("newcomer")) {
      return EnumSet.of(Viewer.SELF);
    }
    assertThat(row.lets("stranger manager")).as("no stranger sees %s", object).isFalse();
    // Only their managers are in the table: what their team sees is what any other team sees.
    if (object.startsWith("the team of")) {
      return seen;
    }
    String own =
        object.contains("the agency") && !object.contains("signature") ? "agency" : "place";
    String other = own.equals("place") ? "agency" : "place";
    if (row.lets(own + " reader")) {
      seen.add(Viewer.TEAM);
    } else if (row.lets(own + " facilitator")) {
      seen.add(Viewer.FACILITATORS);
    } else if (row.lets(own + " manager")) {
      seen.add(Viewer.MANAGERS);
    }
    Map.of(
            other + " reader",
            Viewer.PARTNER,
            "correspondent",
            Viewer.LINK,
            "named to sign",
            Viewer.LINK,
            "own data",
            Viewer.LINK,
            "mediator",
            Viewer.MEDIATOR,
            "directorate manager",
            Viewer.DIRECTORATE,
            "network manager",
            Viewer.NETWORK,
            "administrator",
            Viewer.ADMINISTRATOR)
        .forEach(
            (who, viewer) -> {
              if (row.lets(who)) {
                seen.add(viewer);
              }
            });
    return seen;
  }
}
