package org.rebond.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.rebond.organisations.Actor.HeldLink;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens sessions; the only place that sets a cookie for a person. */
@Component
public class Sessions {

  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  /** Signs in; links opened in this browser stay held. */
  public void signIn(UUID account, HttpServletRequest request, HttpServletResponse response) {
    save(new Visitor(account, current().links()), request, response);
  }

  void hold(HeldLink link, HttpServletRequest request, HttpServletResponse response) {
    save(current().with(link), request, response);
  }

  static Visitor current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication instanceof Visitor visitor ? visitor : new Visitor(null, Set.of());
  }

  private void save(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(visitor);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }
}
