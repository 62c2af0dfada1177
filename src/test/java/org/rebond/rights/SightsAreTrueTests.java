package org.rebond.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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

  /** Nobody in that table holds this link; CorrespondentDataTests asks as somebody who does. */
  private static final String OWN_LINK = "/mes-donnees/";

  /**
   * Nobody in that table is of a directorate, of a network or a mediator: TerritoryTests and
   * HelpTests ask as the first, MediatorSightsTests as the last.
   */
  private static final Set<Viewer> ELSEWHERE =
      Set.of(Viewer.DIRECTORATE, Viewer.NETWORK, Viewer.MEDIATOR);

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Test
  void everyPageIsSeenByThoseItNamesAndByNobodyElse() throws IOException {
    List<String> people = people();
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
                Objects.requireNonNull(true_.get(path))
                    .addAll(viewers(names[1], people, row.cells()));
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
                to.removeAll(ELSEWHERE);
                mapping.getPatternValues().stream()
                    .filter(path -> !path.startsWith(OWN_LINK))
                    .forEach(path -> found.put(path, to));
              }
            });
    return found;
  }

  private static Set<Viewer> viewers(String object, List<String> people, List<String> cells) {
    Set<Viewer> seen = EnumSet.noneOf(Viewer.class);
    if (yes("anyone", people, cells)) {
      return EnumSet.of(Viewer.EVERYONE);
    }
    if (yes("newcomer", people, cells)) {
      return EnumSet.of(Viewer.SELF);
    }
    String own =
        object.contains("the agency") && !object.contains("signature") ? "agency" : "place";
    String other = own.equals("place") ? "agency" : "place";
    if (yes(own + " reader", people, cells)) {
      seen.add(Viewer.TEAM);
    } else if (yes(own + " facilitator", people, cells)) {
      seen.add(Viewer.FACILITATORS);
    } else if (yes(own + " manager", people, cells)) {
      seen.add(Viewer.MANAGERS);
    }
    if (yes(other + " reader", people, cells)) {
      seen.add(Viewer.PARTNER);
    }
    if (yes("correspondent", people, cells) || yes("named to sign", people, cells)) {
      seen.add(Viewer.LINK);
    }
    if (yes("administrator", people, cells)) {
      seen.add(Viewer.ADMINISTRATOR);
    }
    assertThat(cells)
        .as("no stranger sees %s", object)
        .element(people.indexOf("stranger manager"))
        .isNotEqualTo("yes");
    return seen;
  }

  private static boolean yes(String who, List<String> people, List<String> cells) {
    return cells.get(people.indexOf(who)).equals("yes");
  }

  private static List<String> people() throws IOException {
    String header =
        Files.readAllLines(REVIEWED).stream()
            .filter(line -> line.startsWith("| route |"))
            .findFirst()
            .orElseThrow();
    return Arrays.stream(header.split("\\|")).map(String::strip).skip(4).toList();
  }
}
