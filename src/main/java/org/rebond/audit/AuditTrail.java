package org.rebond.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.rebond.organisations.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what was done, in the same transaction as the deed: both are kept or neither is. */
@Component
public class AuditTrail {

  private final JdbcClient jdbc;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Adds one line.
   *
   * @param action in the past tense with its module, such as {@code agreements.signed}
   * @param subject id of the aggregate; nothing about a person
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Actor actor, String action, UUID subject) {
    jdbc.sql(
            """
            INSERT INTO audit.line (id, at, action, subject, actor_kind, account_id, link_id)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(action)
        .param(subject)
        .param(kind(actor))
        .param(actor.accountId().orElse(null))
        .param(actor.links().stream().map(Actor.HeldLink::id).findFirst().orElse(null))
        .update();
  }

  private static String kind(Actor actor) {
    if (actor.administrator()) {
      return "administrator";
    }
    if (actor.signedIn()) {
      return "member";
    }
    return actor.anonymous() ? "system" : "correspondent";
  }
}
