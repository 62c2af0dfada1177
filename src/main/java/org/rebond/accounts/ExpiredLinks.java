package org.rebond.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.rebond.platform.PlatformProperties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;

/**
 * What to answer to somebody whose personal link ran out while they were at work: a way to renew
 * it, and their form held meanwhile.
 */
@Component
class ExpiredLinks {

  private final Actors actors;
  private final boolean demo;

  ExpiredLinks(Actors actors, PlatformProperties properties) {
    this.actors = actors;
    this.demo = properties.demo();
  }

  /** Whether that is why this person may do nothing; then it is answered. */
  boolean answered(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ModelAndViewDefiningException {
    if (actors.expired(request).isEmpty() || request.getRequestURI().startsWith("/api/")) {
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

  private ModelAndView page(HttpServletRequest request) {
    ModelAndView page = new ModelAndView("accounts/views/link-expired");
    page.setStatus(HttpStatus.FORBIDDEN);
    page.addObject("held", SentForm.of(request, Set.of()));
    page.addObject("demo", demo);
    return page;
  }
}
