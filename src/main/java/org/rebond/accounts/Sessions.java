package org.rebond.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rebond.organisations.Actor.HeldLink;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens sessions and confirms them; the only place that sets their cookie. */
@Component
public class Sessions {

  /** However much it is used, a session ends by then (source: OWASP ASVS 5.0, 7.3.2). */
  public static final Duration LIFETIME = Duration.ofDays(7);

  /** What the session keeps, as types of the JDK only: it outlives an upgrade. */
  public static final String SIGNED_IN = "signedInAt";

  public static final String DEVICE = "device";
  private static final String CONFIRMED = "confirmedAt";
  private static final String BY_PASSKEY = "byPasskey";

  /** Where a request keeps it once it was read. */
  private static final String READ = Sessions.class.getName() + ".confirmedAt";

  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final Accounts accounts;
  private final Clock clock;
  private final SecurityLog log;

  Sessions(Accounts accounts, Clock clock, SecurityLog log) {
    this.accounts = accounts;
    this.clock = clock;
    this.log = log;
  }

  /** Signs in; links opened in this browser stay held. */
  public void signIn(UUID account, HttpServletRequest request, HttpServletResponse response) {
    open(account, request, response);
    mark(request);
    log.signedIn(request, account);
  }

  /** Signs in somebody whose own device has verified that it is them. */
  public void signInByPasskey(
      UUID account, HttpServletRequest request, HttpServletResponse response) {
    signIn(account, request, response);
    request.getSession().setAttribute(BY_PASSKEY, true);
  }

  /** Whether this session was opened so, and not since by a letter or a provider. */
  boolean byPasskey(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && Boolean.TRUE.equals(session.getAttribute(BY_PASSKEY));
  }

  /**
   * Signs in by the word of a provider, which may have recognised the person hours ago: what wants
   * somebody who has just shown who they are asks for it first.
   */
  public void signInUnconfirmed(
      UUID account, HttpServletRequest request, HttpServletResponse response) {
    open(account, request, response);
    request.getSession().removeAttribute(CONFIRMED);
    request.removeAttribute(READ);
  }

  /** The person has just shown once more who they are: by a code or a passkey. */
  public void confirm(HttpServletRequest request) {
    request.changeSessionId();
    mark(request);
    log.tell("confirmed", request);
  }

  /** When the person last showed who they are, in this session; nothing where nobody did. */
  public Optional<Instant> confirmedAt(HttpServletRequest request) {
    Object known = request.getAttribute(READ);
    if (known == null) {
      HttpSession session = request.getSession(false);
      known = session == null ? null : session.getAttribute(CONFIRMED);
    }
    return known instanceof Instant at ? Optional.of(at) : Optional.empty();
  }

  void hold(HeldLink link, HttpServletRequest request, HttpServletResponse response) {
    save(current().with(link), request, response);
  }

  /** Who the session says it is; nobody once it has lived its time. */
  Visitor current(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Object since = session == null ? null : session.getAttribute(SIGNED_IN);
    boolean over = since instanceof Instant at && at.plus(LIFETIME).isBefore(clock.instant());
    return over ? new Visitor(null, current().links()) : current();
  }

  private void open(UUID account, HttpServletRequest request, HttpServletResponse response) {
    accounts.used(account);
    save(new Visitor(account, current().links()), request, response);
    HttpSession session = request.getSession();
    session.removeAttribute(BY_PASSKEY);
    session.setAttribute(SIGNED_IN, clock.instant());
    session.setAttribute(DEVICE, Device.of(request.getHeader(HttpHeaders.USER_AGENT)).toString());
  }

  private void mark(HttpServletRequest request) {
    request.getSession().setAttribute(CONFIRMED, clock.instant());
    request.setAttribute(READ, clock.instant());
  }

  private static Visitor current() {
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
