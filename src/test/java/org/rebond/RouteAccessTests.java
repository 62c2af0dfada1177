package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@RebondTest
class RouteAccessTests {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Autowired ApplicationContext context;
  @Autowired PlatformProperties properties;
  @Autowired JdbcClient jdbc;

  @Test
  void everyRouteSaysWhoMayCallIt() {
    List<String> silent =
        routes.getHandlerMethods().entrySet().stream()
            .filter(route -> !saysWhoMayCall(route.getValue()))
            .map(route -> route.getKey() + " → " + route.getValue().getShortLogMessage())
            .sorted()
            .toList();
    assertThat(silent).as("routes without @Access").isEmpty();
  }

  @Test
  void noRouteEscapesTheWalkAbove() {
    assertThat(context.getBeanNamesForType(RouterFunction.class)).isEmpty();
  }

  /** Whether what an address names exists or not: looking never marks a browser. */
  @Test
  void noRouteOpenToAnyoneSetsACookie() {
    var visit = new Visit(properties.publicUrl().getPort());
    List<String> patterns = openToAnyone();
    assertThat(patterns).contains("/", "/lien/{secret}", "/lieux/{slug}", "/b", "/connexion");
    int pages = 0;
    for (String pattern : patterns) {
      for (String address : addresses(visit, pattern)) {
        HttpResponse<String> answer = visit.get(address);
        assertThat(answer.headers().allValues("Set-Cookie")).as(address).isEmpty();
        assertThat(answer.statusCode()).as(address).isLessThan(500);
        pages += answer.statusCode() == 200 ? 1 : 0;
      }
    }
    assertThat(pages).as("of %s, how many showed something", patterns).isGreaterThan(15);
  }

  private List<String> openToAnyone() {
    return routes.getHandlerMethods().entrySet().stream()
        .filter(
            route -> {
              Access access = route.getValue().getMethodAnnotation(Access.class);
              var methods = route.getKey().getMethodsCondition().getMethods();
              return access != null
                  && access.value() == Audience.ANYONE
                  && (methods.isEmpty() || methods.contains(RequestMethod.GET));
            })
        .flatMap(route -> route.getKey().getPatternValues().stream())
        // A page of the tests, which fails on purpose.
        .filter(pattern -> !pattern.startsWith("/test/"))
        .sorted()
        .toList();
  }

  private List<String> addresses(Visit visit, String pattern) {
    if (!pattern.contains("{")) {
      return List.of(pattern);
    }
    String real = pattern.startsWith("/lieux/") ? aPlace(visit) : anAgency();
    return List.of(
        pattern.replaceAll("\\{[^}]*\\}", real),
        pattern.replaceAll("\\{[^}]*\\}", "inconnu"),
        pattern.replaceAll("\\{[^}]*\\}", "1"),
        pattern.replaceAll("\\{[^}]*\\}", UUID.randomUUID().toString()));
  }

  private String aPlace(Visit visit) {
    visit.post(
        "/lieux/nouveau",
        Map.of(
            "name", "Le Passage",
            "where", "3 rue du Marché, 79500 Melle",
            "what", "Fablab",
            "when", "mardi de 14h à 18h",
            "email", "lieu-passage@example.org",
            "key", "7d6c0f7e-2f5c-4f6e-9a39-0d1c6f4f2b11"));
    return one("SELECT slug FROM organisations.organisation WHERE name = 'Le Passage'");
  }

  private String anAgency() {
    return one(
        """
        SELECT o.slug FROM organisations.organisation o
        JOIN directory.agency a ON a.organisation = o.id ORDER BY 1 LIMIT 1
        """);
  }

  private String one(String sql) {
    return jdbc.sql(sql).query(String.class).optional().orElse("inconnu");
  }

  private static boolean saysWhoMayCall(HandlerMethod handler) {
    return handler.hasMethodAnnotation(Access.class)
        || ErrorController.class.isAssignableFrom(handler.getBeanType());
  }
}
