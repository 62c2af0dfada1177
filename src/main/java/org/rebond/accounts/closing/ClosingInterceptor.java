package org.rebond.accounts.closing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.rebond.accounts.Actors;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Whoever asked to be erased does nothing more here: they undo it, or take their data away. What
 * they would begin now would be left to nobody.
 */
@Component
class ClosingInterceptor implements HandlerInterceptor {

  /** Undoing and the file, and the code that both may ask for. */
  private static final Set<String> STILL =
      Set.of(
          "org.rebond.accounts.closing",
          "org.rebond.accounts.mydata",
          "org.rebond.accounts.signin");

  private final Actors actors;

  ClosingInterceptor(Actors actors) {
    this.actors = actors;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method)
        || open(method, request)
        || STILL.contains(method.getBeanType().getPackageName())
        || !actors.closing(request)) {
      return true;
    }
    if (request.getRequestURI().startsWith("/api/")) {
      throw new NotAllowed();
    }
    response.sendRedirect(ClosingMail.PAGE);
    return false;
  }

  /** What anybody may read, anybody may go on reading. */
  private static boolean open(HandlerMethod method, HttpServletRequest request) {
    Access access = method.getMethodAnnotation(Access.class);
    return access == null
        || access.value() == Audience.DEMO
        || access.value() == Audience.DESK
        || (access.value() == Audience.ANYONE && request.getMethod().equals("GET"));
  }
}
