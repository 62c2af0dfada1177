package org.rebond.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.rebond.accounts.Sessions;
import org.rebond.organisations.Access;
import org.rebond.organisations.NotAllowed;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndViewDefiningException;

/**
 * The one place that decides whether a route marked {@code fresh} may go on, or the person first
 * shows again who they are. A page is come back to; a form is carried along, and nothing typed in
 * it is lost.
 */
@Component
class StepUpInterceptor implements HandlerInterceptor {

  static final Duration FRESH = Duration.ofMinutes(15);

  private final Sessions sessions;
  private final HeldForm held;
  private final Clock clock;

  StepUpInterceptor(Sessions sessions, HeldForm held, Clock clock) {
    this.sessions = sessions;
    this.held = held;
    this.clock = clock;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException, ModelAndViewDefiningException {
    if (!(handler instanceof HandlerMethod method) || !asksForFresh(method) || fresh(request)) {
      return true;
    }
    if (request.getRequestURI().startsWith("/api/")) {
      throw new NotAllowed();
    }
    if (request.getMethod().equals("GET")) {
      String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
      response.sendRedirect(
          "/connexion/confirmation?suite="
              + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8));
      return false;
    }
    held.confirmOrAsk(request);
    return true;
  }

  private static boolean asksForFresh(HandlerMethod method) {
    Access access = method.getMethodAnnotation(Access.class);
    return access != null && access.fresh();
  }

  private boolean fresh(HttpServletRequest request) {
    return sessions
        .confirmedAt(request)
        .filter(at -> at.plus(FRESH).isAfter(clock.instant()))
        .isPresent();
  }
}
