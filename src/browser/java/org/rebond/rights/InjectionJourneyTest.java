package org.rebond.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.PersonalLinks;
import org.rebond.platform.PlatformProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;

/**
 * Every field of every form is filled with what a script or a template would run, then every page
 * that says it is shown by a browser, as everybody to whom it is another page; in an application of
 * its own.
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

  private static final String TEXT = MARKUP + TEMPLATE;

  /** As much of it as the shortest field keeps. */
  private static final String SHOWN = MARKUP.substring(1, 29);

  @Autowired World world;
  @Autowired Requests requests;
  @Autowired JdbcClient jdbc;
  @Autowired Grounds grounds;
  @Autowired Accounts accounts;
  @Autowired PersonalLinks links;
  @Autowired Cast cast;
  @Autowired PlatformProperties properties;

  private List<Route> all = List.of();
  private List<Route> routes = List.of();
  private FilledForms filled;
  private WatchedBrowser browser;
  private List<Thing> more;
  private List<Walker> company;
  private final Set<String> contexts = new HashSet<>();
  private final Set<String> shown = new TreeSet<>();

  @Autowired
  void routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
    all = Route.all(mappings);
    routes = all.stream().filter(Route::reads).toList();
  }

  @BeforeEach
  void come() {
    filled = new FilledForms(all);
    MoreThings added = new MoreThings(world, requests, jdbc, grounds);
    more = added.all();
    company =
        new Company(world, cast, accounts, links, properties.publicUrl()).all(added.directorate());
    browser = new WatchedBrowser(properties.publicUrl().toString());
  }

  @AfterEach
  void leave() {
    browser.close();
  }

  @Test
  void whatPeopleTypeIsShownAndNeverRuns() throws Exception {
    company.forEach(this::fillEveryForm);
    // What leads on only after somebody else wrote.
    fillEveryForm(company.getFirst());
    search();
    company.forEach(this::visit);
    SoftAssertions.assertSoftly(
        all -> {
          all.assertThat(browser.faults()).isEmpty();
          all.assertThat(filled.forgotten()).as("fields that nobody filled").isEmpty();
          all.assertThat(filled.unseen())
              .as("fields of no form")
              .isEqualTo(Reviewed.OF_NO_FORM.keySet());
          all.assertThat(filled.refused())
              .as("forms refused")
              .containsOnlyKeys(Reviewed.REFUSED.keySet());
        });
    assertThat(shown)
        .contains(
            "/lieux/{slug}",
            "/organisations/{id}/offres",
            "/contacts/{id}",
            "/rencontres/{id}",
            "/conventions/{id}",
            "/lieux/{slug}/accueils",
            "/compte/cles-d-acces/{id}",
            "/administration/organisations/{id}",
            "/organisations/{id}/aiguillage")
        .hasSizeGreaterThan(30);
    TakenAway taken = new TakenAway(routes, world, company.getFirst());
    assertThat(taken.papersSaying("onerror=")).isPositive();
    assertThat(taken.tablesSaying("'=\"\"><img")).isPositive();
  }

  private List<Thing> things(Route route) {
    return Stream.concat(world.things(route).stream(), more.stream().filter(one -> one.fits(route)))
        .toList();
  }

  private void fillEveryForm(Walker person) {
    browser.becomes(person);
    for (Route route : ReadAddresses.pages(routes, person.name())) {
      for (Thing thing : things(route)) {
        String address = ReadAddresses.address(route, thing, Typed.form(route, thing));
        for (PostForm form : filled.left(person.page(address))) {
          if (form.isStrict()) {
            fill(form, address, false);
          }
          fill(form, address, true);
          filled.answered(form, browser.wasTaken(), person.name() + " at " + route.path());
        }
      }
    }
  }

  /** On the page that is open already, where it shows this form too. */
  private void fill(PostForm form, String address, boolean kept) {
    String day = LocalDate.now(ZoneOffset.UTC).plusDays(40).toString();
    Set<String> names = browser.send(form, TEXT, day, kept);
    if (names.isEmpty()) {
      browser.open(address);
      names = browser.send(form, TEXT, day, kept);
    }
    filled.typed(form, names);
  }

  /** Words of a search, by the first who may search there, and of an address that is none. */
  private void search() {
    Set<String> searched = new HashSet<>();
    for (Walker person : List.of(company.get(0), company.get(3))) {
      browser.becomes(person);
      for (Route route : ReadAddresses.pages(routes)) {
        Map<String, String> words = new LinkedHashMap<>();
        route.fields().forEach(field -> words.put(field, TEXT));
        String address = ReadAddresses.address(route, world.things(route).getFirst(), words);
        if (!words.isEmpty()
            && !searched.contains(route.path())
            && person.page(address).contains("<main")) {
          searched.add(route.path());
          browser.open(address);
        }
      }
    }
    // With its slashes, which the container refuses before anybody else.
    for (String words : List.of(TEXT, SHOWN)) {
      for (String path : List.of("/lieux/", "/lien/", "/connexion/lien/", "/nulle-part/", "/b#")) {
        browser.open(path + UriUtils.encode(words, StandardCharsets.UTF_8));
      }
    }
  }

  private void visit(Walker person) {
    browser.becomes(person);
    for (Route route : ReadAddresses.pages(routes, person.name())) {
      for (Thing thing : things(route)) {
        String address = ReadAddresses.address(route, thing, thing.form());
        if (contexts.addAll(Contexts.of(route, person.page(address)))
            && browser.open(address).contains(SHOWN)) {
          shown.add(route.path());
        }
      }
    }
  }
}
