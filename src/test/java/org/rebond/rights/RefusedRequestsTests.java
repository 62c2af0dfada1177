package org.rebond.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rebond.platform.PlatformProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What no route is reached by: requests that another site made, and methods it does not have. */
@WithEverybody
class RefusedRequestsTests {

  private static final String EVIL = "https://evil.example";

  @Autowired World world;
  @Autowired Requests requests;
  @Autowired PlatformProperties properties;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void noRouteThatChangesSomethingIsReachedFromAnotherSite() {
    Someone manager = world.somebody("place manager");
    Someone anyone = world.somebody("anyone");
    Set<String> reached = new TreeSet<>();
    int asked = 0;
    for (Route route : Route.all(mappings)) {
      if (route.reads()) {
        continue;
      }
      asked++;
      Thing thing = world.things(route).getFirst();
      for (Someone who : List.of(manager, anyone)) {
        assertThat(requests.reaches(FormToken.sentWith(post(who, route, thing))))
            .as("%s", route)
            .isTrue();
        Map<String, MockHttpServletRequestBuilder> forged =
            Map.of(
                "cross-site", post(who, route, thing).header("Sec-Fetch-Site", "cross-site"),
                "same-site", post(who, route, thing).header("Sec-Fetch-Site", "same-site"),
                "Origin", post(who, route, thing).header("Origin", EVIL),
                "cross-site, null",
                    post(who, route, thing)
                        .header("Origin", "null")
                        .header("Sec-Fetch-Site", "cross-site"));
        forged.forEach(
            (how, request) -> {
              if (requests.reaches(FormToken.sentWith(request))) {
                reached.add(route + " by " + who.name() + ", " + how);
              }
            });
      }
    }
    assertThat(reached).isEmpty();
    assertThat(asked).isGreaterThan(60);
  }

  @Test
  void noRouteThatChangesSomethingIsReachedInASessionWithoutItsToken() {
    Someone manager = world.somebody("place manager");
    Set<String> reached = new TreeSet<>();
    for (Route route : Route.all(mappings)) {
      // A desk has no session: its credential is a cookie that stays on this site
      // (SameSite=Strict).
      if (route.reads() || route.path().startsWith("/api/")) {
        continue;
      }
      Thing thing = world.things(route).getFirst();
      if (requests.reaches(post(manager, route, thing).header("Origin", "null"))) {
        reached.add(route + " without one");
      }
      if (requests.reaches(FormToken.ofAnother(post(manager, route, thing)))) {
        reached.add(route + " with another one");
      }
    }
    assertThat(reached).isEmpty();
  }

  private MockHttpServletRequestBuilder post(Someone who, Route route, Thing thing) {
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.post(URI.create(RightsTableTests.address(route, thing)));
    Typed.form(route, thing).forEach(request::param);
    return who.asks(request);
  }

  @Test
  void everyOtherMethodIsRefusedAsSuch() throws Exception {
    Set<String> odd = new TreeSet<>();
    List<Route> routes = Route.all(mappings);
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (Route route : routes) {
        String address = RightsTableTests.address(route, world.things(route).getFirst());
        for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE")) {
          HttpRequest request =
              HttpRequest.newBuilder(URI.create(properties.publicUrl() + address))
                  .header("Sec-Fetch-Site", "same-origin")
                  .method(method, HttpRequest.BodyPublishers.noBody())
                  .build();
          var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
          if (answer.statusCode() != 405 || answer.body().contains("same-origin")) {
            odd.add(method + " " + route.path() + ": " + answer.statusCode());
          }
        }
      }
    }
    assertThat(odd).isEmpty();
  }
}
