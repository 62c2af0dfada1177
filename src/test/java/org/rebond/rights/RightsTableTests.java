package org.rebond.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Every route × everybody × whose object it is, beside what somebody reviewed. */
@WithEverybody
class RightsTableTests {

  private static final Path REVIEWED = Path.of("docs/rights-table.md");
  private static final Path FRESH = Path.of("target/rights-table.md");
  private static final Set<Integer> TRIED = Set.of(409, 410, 422);
  private static final Set<Integer> REFUSED = Set.of(401, 403, 404);
  private static final String CONFIRMATION = "/connexion/confirmation";
  private static final String CODE_ASKED = "accounts/signin/views/confirm-form";
  private static final List<String> SOME = List.of("anyone", "place manager", "administrator");
  private static final String INTRODUCTION =
      """
      # Who may do what

      Every route, asked by everybody; the object of a row belongs to the place, to the agency that works
      with it, or to both, and the stranger is a team of another place. Whoever the rule lets through stands
      by their letter (also where the form then says what is missing). In place of a letter, `-` is a 403,
      `0` a 404, `>` leads to signing in, and `#` asks who has not shown for a while who they are to do so
      again, before the rule of the object is asked.

      `bin/test RightsTableTests` writes a fresh table to `target/rights-table.md` and says which cells differ.
      A new route comes without a rule: read its row, write the rule in words, copy the table over this one.
      """;

  @Autowired World world;
  @Autowired Requests requests;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void everybodyMayDoWhatWasReviewedAndNothingElse() throws IOException {
    RightsTable reviewed =
        Files.exists(REVIEWED) ? RightsTable.read(REVIEWED) : new RightsTable(Map.of());
    assertThat(world.people()).extracting(Someone::name).isEqualTo(Column.names());
    Map<String, RightsTable.Row> rows = new LinkedHashMap<>();
    Set<String> wrong = new TreeSet<>();
    for (Route route : Route.all(mappings)) {
      List<Thing> things = world.things(route);
      if (things.isEmpty()) {
        wrong.add(route + ": World has no object with " + route.variables());
      }
      for (Thing thing : things) {
        String key = RightsTable.key(route, thing);
        rows.put(key, new RightsTable.Row(cells(route, thing), reviewed.rule(key)));
        compare(key, rows.get(key), reviewed.rows().get(key), wrong);
      }
    }
    String fresh = RightsTable.write(INTRODUCTION, rows);
    Files.writeString(FRESH, fresh);
    assertThat(wrong).as("differs from %s; the fresh one is %s", REVIEWED, FRESH).isEmpty();
    assertThat(fresh).as("%s is stale: %s", REVIEWED, FRESH).isEqualTo(Files.readString(REVIEWED));
  }

  private void compare(
      String key, RightsTable.Row now, RightsTable.@Nullable Row then, Set<String> wrong) {
    if (now.rule().equals(RightsTable.UNREVIEWED)) {
      wrong.add(key + ": nobody reviewed it");
    }
    for (int i = 0; i < now.cells().size(); i++) {
      String who = world.people().get(i).name();
      String cell = now.cells().get(i);
      String before = then == null || then.cells().size() <= i ? cell : then.cells().get(i);
      if (!cell.equals(before)) {
        wrong.add("%s, %s: %s, reviewed as %s".formatted(key, who, cell, before));
      }
      if (cell.startsWith("?")) {
        wrong.add(
            "%s, %s: answers %s before any rule; World has to send more".formatted(key, who, cell));
      }
    }
  }

  /**
   * A page is made for whoever is let in first; the others' would say nothing of their rights.
   * Where nothing tells who asks, some are asked, and everybody where these do not agree.
   */
  private List<String> cells(Route route, Thing thing) {
    List<String> cells = new ArrayList<>();
    if (!route.knowsWhoAsks()) {
      SOME.forEach(who -> cells.add(cell(route, thing, world.somebody(who), cells)));
      if (Set.copyOf(cells).size() == 1) {
        return Collections.nCopies(world.people().size(), cells.getFirst());
      }
      cells.clear();
    }
    world.people().forEach(who -> cells.add(cell(route, thing, who, cells)));
    return cells;
  }

  private String cell(Route route, Thing thing, Someone who, List<String> known) {
    var request = requests.request(who, route, address(route, thing), Typed.form(route, thing));
    return cell(route, requests.judged(request, !known.contains("yes")));
  }

  private static String cell(Route route, Requests.Judged answer) {
    if (answer.status() / 100 == 3) {
      return answer.next().startsWith("/connexion?suite=")
          ? "sign in"
          : answer.next().startsWith(CONFIRMATION) && !route.path().equals(CONFIRMATION)
              ? "code"
              : "yes";
    }
    if (answer.status() == 403 && answer.view().equals(CODE_ASKED)) {
      return "code";
    }
    if (answer.status() / 100 == 2 || TRIED.contains(answer.status())) {
      return "yes";
    }
    return REFUSED.contains(answer.status())
        ? String.valueOf(answer.status())
        : "?" + answer.status();
  }

  static String address(Route route, Thing thing) {
    return UriComponentsBuilder.fromPath(route.path())
        .buildAndExpand(thing.variables())
        .encode()
        .toUriString();
  }
}
