package org.rebond.accounts.sessions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.AccountSection;
import org.rebond.organisations.Actor;
import org.springframework.stereotype.Component;

/** On "Mon compte": where I am signed in. */
@Component
class ConnectionsSection implements AccountSection {

  private final Connections connections;
  private final HttpServletRequest request;

  /** Asks about the current request: Spring hands in a stand-in for it. */
  ConnectionsSection(Connections connections, HttpServletRequest request) {
    this.connections = connections;
    this.request = request;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<Block> block(UUID account, Actor actor) {
    List<Connection> mine = connections.of(actor, ConnectionsController.current(request));
    return mine.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block("accounts.sessions.title", "accounts/sessions/views/mine", mine));
  }
}
