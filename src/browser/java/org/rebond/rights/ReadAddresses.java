package org.rebond.rights;

import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The routes that only read, and their addresses about a thing of the {@link World}. */
final class ReadAddresses {

  private ReadAddresses() {}

  static List<Route> of(RequestMappingHandlerMapping mappings) {
    return Route.all(mappings).stream().filter(Route::reads).toList();
  }

  /** Those that answer with a page of the site itself. */
  static List<Route> pages(List<Route> routes) {
    return matching(routes, "(?!/demo|/geo).*(?<!\\.(pdf|csv|ics|geojson))");
  }

  /** Who signs sees what a member of the team sees, but for the agreement. */
  static List<Route> pages(List<Route> routes, String who) {
    List<Route> all = pages(routes);
    return who.equals("place signatory") ? matching(all, "/conventions.*") : all;
  }

  static List<Route> matching(List<Route> routes, String path) {
    return routes.stream().filter(route -> route.path().matches(path)).toList();
  }

  static String address(Route route, Thing thing, Map<String, String> query) {
    var address = UriComponentsBuilder.fromUriString(RightsTableTests.address(route, thing));
    query.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(query).toUriString();
  }
}
