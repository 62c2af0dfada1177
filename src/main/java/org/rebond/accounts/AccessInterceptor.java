package org.rebond.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.platform.PlatformProperties;
import org.rebond.shared.NotFound;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Asks every route who may call it; one that does not say answers nobody. */
@Component
class AccessInterceptor implements HandlerInterceptor {

  private final Actors actors;
  private final ExpiredLinks expired;
  private final boolean demo;

  AccessInterceptor(Actors actors, ExpiredLinks expired, PlatformProperties properties) {
    this.actors = actors;
    this.expired = expired;
    this.demo = properties.demo();
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException, ModelAndViewDefiningException {
    if (handler instanceof ResourceHttpRequestHandler) {
      return true;
    }
    if (!(handler instanceof HandlerMethod method)) {
      throw new NotAllowed();
    }
    if (ErrorController.class.isAssignableFrom(method.getBeanType())) {
      return true;
    }
    Access access = method.getMethodAnnotation(Access.class);
    if (access == null) {
      throw new NotAllowed();
    }
    Actor actor = actors.of(request);
    return switch (access.value()) {
      case ANYONE, DESK -> true;
      case SIGNED_IN -> actor.signedIn() || signInFirst(request, response);
      case LINK_HOLDER -> !actor.links().isEmpty() || linkFirst(request, response);
      case SIGNED_IN_OR_LINK -> !actor.anonymous() || linkFirst(request, response);
      case ADMINISTRATOR -> administrator(actor, request, response);
      case DEMO -> demoOnly();
    };
  }

  private boolean administrator(
      Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (actors.unproven(request)) {
      return first("/compte/administration", request, response);
    }
    if (actor.signedIn() && !actor.administrator()) {
      throw new NotAllowed();
    }
    return actor.administrator() || signInFirst(request, response);
  }

  private boolean demoOnly() {
    if (!demo) {
      throw new NotFound();
    }
    return true;
  }

  private boolean linkFirst(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ModelAndViewDefiningException {
    return !expired.answered(request, response) && signInFirst(request, response);
  }

  private static boolean signInFirst(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return first("/connexion", request, response);
  }

  /** To this page, which then leads on; only what was asked for as a page waits for it. */
  private static boolean first(
      String page, HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!request.getMethod().equals("GET") || request.getRequestURI().startsWith("/api/")) {
      throw new NotAllowed();
    }
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    response.sendRedirect(
        page
            + "?suite="
            + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8));
    return false;
  }
}
