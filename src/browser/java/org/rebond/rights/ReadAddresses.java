package org.rebond.rights;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.springframework.web.util.UriComponentsBuilder;

/** The routes that only read, and their addresses about a thing of the {@link World}. */
final class ReadAddresses {

  private ReadAddresses() {}

  /** Those that answer with a page of the site itself. */
  static List<Route> pages(List<Route> routes) {
    return matching(routes, "(?!/demo|/geo).*(?<!\\.(pdf|csv|ics|geojson))");
  }

  /** Those of them that the audience of their handler does not keep this person from. */
  static List<Route> pages(List<Route> routes, String who) {
    return pages(routes).stream().filter(route -> comes(who, route)).toList();
  }

  private static boolean comes(String who, Route route) {
    Audience audience =
        Objects.requireNonNull(route.handler().getMethodAnnotation(Access.class)).value();
    return switch (who) {
      case "anyone" -> audience == Audience.ANYONE;
      case "desk" -> route.path().startsWith("/accueil");
      case "place signatory", "named to sign" -> route.path().startsWith("/conventions/");
      case "newcomer" -> route.path().matches("/compte.*|/organisations/\\{id}/demande");
      case "correspondent" ->
          audience == Audience.SIGNED_IN_OR_LINK || audience == Audience.LINK_HOLDER;
      case "administrator" -> audience == Audience.ADMINISTRATOR;
      case "place manager" -> audience != Audience.ADMINISTRATOR;
      case "directorate manager" -> route.path().matches("/(organisations|directions|contacts)/.*");
      default -> audience == Audience.SIGNED_IN || audience == Audience.SIGNED_IN_OR_LINK;
    };
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
