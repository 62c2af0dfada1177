package org.rebond.directory.closed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rebond.organisations.ClosedOrganisation;
import org.rebond.organisations.Closures;
import org.rebond.organisations.OrganisationKind;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Public pages only: what a team keeps at such an address stays with whoever inherits its rights.
 */
class ClosedInterceptor implements HandlerInterceptor {

  private static final Pattern PUBLIC =
      Pattern.compile(
          "/(lieux|agences|directions|reseaux)/([a-z0-9-]+)"
              + "(?:/kit|/affiche\\.pdf|/qui-propose-quoi\\.pdf|/photos/[^/]+/[0-9]+\\.jpg)?");

  private static final Map<String, OrganisationKind> KINDS =
      Map.of(
          "lieux", OrganisationKind.THIRD_PLACE,
          "agences", OrganisationKind.AGENCY,
          "directions", OrganisationKind.DIRECTORATE,
          "reseaux", OrganisationKind.NETWORK);

  private final Closures closures;

  ClosedInterceptor(Closures closures) {
    this.closures = closures;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, @Nullable Object handler) {
    Matcher path = PUBLIC.matcher(request.getRequestURI());
    OrganisationKind kind = path.matches() ? KINDS.get(path.group(1)) : null;
    if (kind != null) {
      closures
          .of(kind, path.group(2))
          .ifPresent(
              closure -> {
                throw new ClosedOrganisation(closure);
              });
    }
    return true;
  }
}
