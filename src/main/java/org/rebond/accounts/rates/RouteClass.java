package org.rebond.accounts.rates;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a request costs the server, as far as its method and path tell. */
enum RouteClass {
  /** A page. */
  READING,
  /** A search or a suggestion at each letter typed. */
  SEARCH,
  /** Something that is set or gathered for one person: PDF, CSV, calendar. */
  PAPERS,
  /** Whatever is sent to change something. */
  CHANGES,
  /** What a desk shows and sends. */
  DESKS;

  private static final Set<String> READ_ONLY = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> SEARCHES = Set.of("/", "/ici", "/communes", "/a-qui-s-adresser");
  private static final Pattern FREE =
      Pattern.compile("/(?:css|js|images|fonts|webjars|actuator)/.*|/favicon.ico");
  private static final Pattern DESK = Pattern.compile("/(?:accueil|api/v1/desk)(?:/.*)?");
  private static final Pattern PAPER = Pattern.compile(".*(?:\\.(?:pdf|csv|ics)|/lettre|/kit)");

  /** Nothing for what is served as it lies there: it is never held back. */
  static Optional<RouteClass> of(String method, String path) {
    if (DESK.matcher(path).matches()) {
      return Optional.of(DESKS);
    }
    if (!READ_ONLY.contains(method)) {
      return Optional.of(CHANGES);
    }
    if (FREE.matcher(path).matches()) {
      return Optional.empty();
    }
    if (SEARCHES.contains(path)) {
      return Optional.of(SEARCH);
    }
    return Optional.of(PAPER.matcher(path).matches() ? PAPERS : READING);
  }
}
