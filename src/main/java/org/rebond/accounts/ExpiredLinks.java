package org.rebond.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.rebond.organisations.Actor;
import org.rebond.platform.PlatformProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;

/**
 * What to answer to somebody whose personal link ran out while they were at work: a way to renew
 * it, and their form held meanwhile. To somebody whose link was taken back: what happened, and
 * where to go on.
 */
@Component
class ExpiredLinks {

  private final Actors actors;
  private final PersonalLinks links;
  private final boolean demo;

  ExpiredLinks(Actors actors, PersonalLinks links, PlatformProperties properties) {
    this.actors = actors;
    this.links = links;
    this.demo = properties.demo();
  }

  /** Whether that is why this person may do nothing; then it is answered. */
  boolean answered(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ModelAndViewDefiningException {
    if (request.getRequestURI().startsWith("/api/")) {
      return false;
    }
    if (actors.expired(request).isEmpty()) {
      sayTakenBack(request);
      return false;
    }
    if (!request.getMethod().equals("GET")) {
      throw new ModelAndViewDefiningException(page(request));
    }
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    response.sendRedirect(
        "/lien-expire?suite="
            + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8));
    return true;
  }

  /** Where the page is of what a link was for that was taken back since it was opened. */
  private void sayTakenBack(HttpServletRequest request) throws ModelAndViewDefiningException {
    for (Actor.HeldLink link : actors.takenBack(request)) {
      if (request.getRequestURI().contains(link.subject().toString())) {
        ModelAndView page = new ModelAndView("accounts/views/link");
        page.setStatus(HttpStatus.GONE);
        page.addObject("purpose", link.purpose());
        page.addObject("state", PersonalLinks.State.REVOKED);
        page.addObject("wayOn", links.purpose(link.purpose()).wayOn());
        throw new ModelAndViewDefiningException(page);
      }
    }
  }

  private ModelAndView page(HttpServletRequest request) {
    ModelAndView page = new ModelAndView("accounts/views/link-expired");
    page.setStatus(HttpStatus.FORBIDDEN);
    page.addObject("held", SentForm.of(request, Set.of()));
    page.addObject("demo", demo);
    return page;
  }
}
