package org.rebond.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rebond.organisations.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is acting in a request: read once a request, from what is true now. A link that was revoked
 * or ran out since it was opened gives nothing any more.
 */
@Component
public class Actors {

  private static final String ATTRIBUTE = Actors.class.getName();
  private static final String CLOSING = ATTRIBUTE + ".closing";
  private static final String UNPROVEN = ATTRIBUTE + ".unproven";

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Memberships memberships;
  private final Sessions sessions;
  private final AdministratorProof proof;
  private final Clock clock;

  Actors(
      JdbcClient jdbc,
      Accounts accounts,
      Memberships memberships,
      Sessions sessions,
      AdministratorProof proof,
      Clock clock) {
    this.proof = proof;
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.memberships = memberships;
    this.sessions = sessions;
    this.clock = clock;
  }

  public Actor of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Actor known) {
      return known;
    }
    Actor actor = read(sessions.current(request), request);
    request.setAttribute(ATTRIBUTE, actor);
    return actor;
  }

  /** Who it is, where somebody asked already: looks nothing up. */
  static Optional<Actor> known(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Actor actor
        ? Optional.of(actor)
        : Optional.empty();
  }

  /** Whether the person asked to be erased, and comes back before it is done. */
  public boolean closing(HttpServletRequest request) {
    of(request);
    return request.getAttribute(CLOSING) != null;
  }

  /** Whether the person administers the instance, and has first to show it by their passkey. */
  public boolean unproven(HttpServletRequest request) {
    of(request);
    return request.getAttribute(UNPROVEN) != null;
  }

  private Actor read(Visitor visitor, HttpServletRequest request) {
    Set<Actor.HeldLink> links = among(visitor.links(), "NOT revoked AND expires_at > :now");
    UUID account = visitor.account();
    Optional<Accounts.Standing> standing =
        account == null ? Optional.empty() : accounts.standing(account);
    if (account == null || standing.isEmpty()) {
      return links.isEmpty()
          ? Actor.ANONYMOUS
          : new Actor(Optional.empty(), java.util.Map.of(), links, false);
    }
    if (standing.get().closing()) {
      request.setAttribute(CLOSING, true);
    }
    boolean administrator = standing.get().administrator();
    boolean proven = !proof.demanded() || sessions.byPasskey(request);
    if (administrator && !proven) {
      request.setAttribute(UNPROVEN, true);
    }
    return new Actor(Optional.of(account), memberships.of(account), links, administrator && proven);
  }

  /** Links opened in this browser whose term has passed since; they can be renewed. */
  Set<Actor.HeldLink> expired(HttpServletRequest request) {
    return among(sessions.current(request).links(), "NOT revoked AND expires_at <= :now");
  }

  /** Links opened in this browser that were taken back since. */
  Set<Actor.HeldLink> takenBack(HttpServletRequest request) {
    return among(sessions.current(request).links(), "revoked");
  }

  private Set<Actor.HeldLink> among(Set<Actor.HeldLink> held, String which) {
    if (held.isEmpty()) {
      return Set.of();
    }
    Set<UUID> found =
        Set.copyOf(
            jdbc.sql("SELECT id FROM accounts.personal_link WHERE id = ANY (:held) AND " + which)
                .param("held", held.stream().map(Actor.HeldLink::id).toArray(UUID[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list());
    return held.stream()
        .filter(link -> found.contains(link.id()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
