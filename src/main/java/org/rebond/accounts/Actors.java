package org.rebond.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rebond.organisations.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is acting in a request: read once a request, from what is true now. */
@Component
class Actors {

  private static final String ATTRIBUTE = Actors.class.getName();

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Memberships memberships;

  Actors(JdbcClient jdbc, Accounts accounts, Memberships memberships) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.memberships = memberships;
  }

  Actor of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Actor known) {
      return known;
    }
    Actor actor = read(Sessions.current());
    request.setAttribute(ATTRIBUTE, actor);
    return actor;
  }

  private Actor read(Visitor visitor) {
    Set<Actor.HeldLink> links = stillValid(visitor.links());
    UUID account = visitor.account();
    if (account == null || accounts.email(account).isEmpty()) {
      return links.isEmpty()
          ? Actor.ANONYMOUS
          : new Actor(Optional.empty(), java.util.Map.of(), links, false);
    }
    return new Actor(
        Optional.of(account), memberships.of(account), links, accounts.administrator(account));
  }

  private Set<Actor.HeldLink> stillValid(Set<Actor.HeldLink> held) {
    if (held.isEmpty()) {
      return Set.of();
    }
    Set<UUID> valid =
        Set.copyOf(
            jdbc.sql("SELECT id FROM accounts.personal_link WHERE id = ANY (?) AND NOT revoked")
                .param(held.stream().map(Actor.HeldLink::id).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    return held.stream()
        .filter(link -> valid.contains(link.id()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
