package org.rebond.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.PersonalLinks;
import org.rebond.platform.PlatformProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Every field of every form is filled with what a script or a template would run, then every page
 * is visited as everybody, in an application of its own.
 */
@WithEverybody
@Import(InjectionJourneyTest.ApplicationOfItsOwn.class)
class InjectionJourneyTest {

  /** What is typed here would stand in the way of others. */
  @TestConfiguration
  static class ApplicationOfItsOwn {}

  /** Its first sign makes a formula of it in a table. */
  private static final String MARKUP =
      "=\"><img src=x onerror=__hit=1><script>" + WatchedBrowser.HIT + "</script>";

  private static final String TEMPLATE =
      "javascript:" + WatchedBrowser.HIT + "//{{913*877}}${913*877}[[${913*877}]]#{1}";

  /** As much of it as the shortest field keeps. */
  private static final String SHOWN = MARKUP.substring(1, 29);

  private static final Pattern ANYTHING = Pattern.compile("<main");

  /** What was typed, by the server or, on a map, by what a script fetches. */
  private static final Pattern TYPED_OR_FETCHED = Pattern.compile("__hit|/js/map.js");

  private static final Pattern POST = Pattern.compile("method=\"post\"");

  @Autowired World world;
  @Autowired Accounts accounts;
  @Autowired PersonalLinks links;
  @Autowired Cast cast;
  @Autowired PlatformProperties properties;

  private List<Route> routes = List.of();

  @Autowired
  void routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    routes = ReadAddresses.of(mappings);
  }

  private final Map<String, WatchedBrowser> browsers = new LinkedHashMap<>();
  private final Set<String> shown = new TreeSet<>();

  @AfterEach
  void leave() {
    browsers.values().forEach(WatchedBrowser::close);
  }

  @Test
  void whatPeopleTypeIsShownAndNeverRuns() throws Exception {
    everybodyComes();
    for (String who : List.of("anyone", "correspondent", "place signatory", "place manager")) {
      fillEveryForm(who);
    }
    search(browser("administrator"));
    search(browser("place manager"));
    browsers.keySet().forEach(this::visitEverything);
    List<String> faults = new ArrayList<>();
    browsers.forEach((who, one) -> one.faults().forEach(fault -> faults.add(who + ", " + fault)));
    assertThat(faults).isEmpty();
    assertThat(shown)
        .contains(
            "/lieux/{slug}",
            "/organisations/{id}/offres",
            "/contacts/{id}",
            "/rencontres/{id}",
            "/conventions/{id}",
            "/lieux/{slug}/accueils",
            "/compte/cles-d-acces/{id}");
    papersOnlyShowIt();
    tablesOnlyShowIt();
  }

  private void everybodyComes() {
    browser("anyone");
    for (String name :
        List.of("place manager", "agency manager", "place signatory", "administrator")) {
      UUID account = UUID.fromString(world.somebody(name).account());
      var link = links.issue("connexion", account, accounts.email(account).orElseThrow());
      browser(name).openLink(link.toString());
    }
    UUID contact =
        UUID.fromString(world.thing("/contacts/", "from the place").variables().get("id"));
    var link = links.issue("repondre-contact", contact, cast.address());
    browser("correspondent").openLink(link.toString());
  }

  private WatchedBrowser browser(String name) {
    return browsers.computeIfAbsent(
        name, who -> new WatchedBrowser("injection-" + who, properties.publicUrl().toString()));
  }

  private void fillEveryForm(String who) {
    WatchedBrowser browser = browser(who);
    String day = LocalDate.now(ZoneOffset.UTC).plusDays(40).toString();
    for (Route route : ReadAddresses.pages(routes, who)) {
      for (Thing thing : world.things(route)) {
        String address = ReadAddresses.address(route, thing, Typed.form(route, thing));
        if (!browser.answersPage(address, POST)) {
          continue;
        }
        browser.open(address);
        int forms = browser.formsWithText();
        for (int i = forms - 1; i >= 0; i--) {
          if (i < forms - 1) {
            browser.open(address);
          }
          if (i < browser.formsWithText()) {
            browser.send(i, MARKUP + TEMPLATE, day);
          }
        }
      }
    }
  }

  /** Words of a search and of an address that is none. */
  private void search(WatchedBrowser browser) {
    String text = MARKUP + TEMPLATE;
    for (Route route : ReadAddresses.pages(routes)) {
      Thing thing = world.things(route).getFirst();
      Map<String, String> words = new LinkedHashMap<>();
      route.fields().forEach(field -> words.put(field, text));
      String address = ReadAddresses.address(route, thing, words);
      if (!words.isEmpty() && browser.answersPage(address, ANYTHING)) {
        browser.open(address);
      }
    }
    for (String path : List.of("/lieux/", "/lien/", "/connexion/lien/", "/nulle-part/", "/b#")) {
      browser.open(UriComponentsBuilder.fromPath(path).pathSegment(text).encode().toUriString());
    }
  }

  private void visitEverything(String who) {
    WatchedBrowser browser = browser(who);
    for (Route route : ReadAddresses.pages(routes, who)) {
      for (Thing thing : world.things(route)) {
        String address = ReadAddresses.address(route, thing, thing.form());
        if (browser.answersPage(address, TYPED_OR_FETCHED)
            && browser.open(address).contains(SHOWN)) {
          shown.add(route.path());
        }
      }
    }
  }

  private void papersOnlyShowIt() throws Exception {
    int said = 0;
    for (byte[] paper : fetched(".*\\.pdf")) {
      said += Prints.paperSays(paper, "onerror=") ? 1 : 0;
    }
    assertThat(said).isPositive();
  }

  private void tablesOnlyShowIt() {
    int kept = 0;
    for (byte[] table : fetched(".*\\.csv")) {
      kept += Prints.tableSays(table, "'=\"\"><img") ? 1 : 0;
    }
    assertThat(kept).isPositive();
  }

  private List<byte[]> fetched(String paths) {
    WatchedBrowser manager = browser("place manager");
    return ReadAddresses.matching(routes, paths).stream()
        .flatMap(
            route ->
                world.things(route).stream()
                    .map(thing -> ReadAddresses.address(route, thing, Typed.form(route, thing))))
        .map(manager::fetch)
        .toList();
  }
}
