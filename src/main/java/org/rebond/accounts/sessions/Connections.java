package org.rebond.accounts.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.rebond.accounts.Device;
import org.rebond.accounts.Sessions;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The sessions of a person: listed and ended by themselves alone. */
@Component
class Connections {

  private final FindByIndexNameSessionRepository<? extends Session> sessions;
  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  Connections(
      FindByIndexNameSessionRepository<? extends Session> sessions,
      JdbcClient jdbc,
      AuditTrail audit,
      TransactionTemplate transaction) {
    this.sessions = sessions;
    this.jdbc = jdbc;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** This one first, then the others by last use. */
  List<Connection> of(Actor actor, String current) {
    return sessions.findByPrincipalName(person(actor).toString()).values().stream()
        .map(session -> read(session, current))
        .sorted(Comparator.comparing(Connection::here).thenComparing(Connection::used).reversed())
        .toList();
  }

  /** Ends one of the person's own; nothing happens where it is over already. */
  void end(Actor actor, String handle) {
    end(actor, session -> handle(session.getId()).equals(handle));
  }

  void endOthers(Actor actor, String current) {
    end(actor, session -> !session.getId().equals(current));
  }

  private void end(Actor actor, Predicate<Session> which) {
    UUID person = person(actor);
    String[] over =
        sessions.findByPrincipalName(person.toString()).values().stream()
            .filter(which)
            .map(Session::getId)
            .toArray(String[]::new);
    transaction.executeWithoutResult(
        status -> {
          int ended =
              jdbc.sql("DELETE FROM accounts.spring_session WHERE session_id = ANY (?)")
                  .param(over)
                  .update();
          if (ended > 0) {
            audit.record(actor, "accounts.sessionEnded", person);
          }
        });
  }

  private static UUID person(Actor actor) {
    return actor.accountId().orElseThrow(NotAllowed::new);
  }

  private static Connection read(Session session, String current) {
    Instant since = session.getAttributeOrDefault(Sessions.SIGNED_IN, session.getCreationTime());
    return new Connection(
        handle(session.getId()),
        Device.parse(session.getAttributeOrDefault(Sessions.DEVICE, "")),
        since,
        session.getLastAccessedTime(),
        session.getId().equals(current));
  }

  private static String handle(String id) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
    }
  }
}
