package org.rebond.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import org.rebond.organisations.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what was done, in the same transaction as the deed: both are kept or neither is. */
@Component
public class AuditTrail {

  /** The subject of what concerns the whole instance and no aggregate in it. */
  public static final UUID INSTANCE = new UUID(0, 0);

  private final Chains chains;
  private final JdbcClient jdbc;
  private final Clock clock;

  AuditTrail(Chains chains, JdbcClient jdbc, Clock clock) {
    this.chains = chains;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Adds one line, right before the transaction commits.
   *
   * @param action in the past tense with its module, such as {@code agreements.signed}; its words
   *     are {@code audit.action.<action>} in a bundle
   * @param subject id of the aggregate; nothing about a person
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Actor actor, String action, UUID subject) {
    record(actor, action, subject, Digest.NONE);
  }

  /** The same, vouching for what the feature keeps of the deed in a history of its own. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Actor actor, String action, UUID subject, ContentDigest content) {
    record(actor, action, subject, content.digest());
  }

  private void record(Actor actor, String action, UUID subject, Digest content) {
    Recording.current(chains)
        .add(
            new Deed(
                UUID.randomUUID(),
                subject,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                action,
                kind(actor),
                Who.of(actor),
                content));
  }

  /** Erases that this account did what it did; the lines stay, and their chains stay whole. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(UUID account) {
    jdbc.sql("DELETE FROM audit.actor WHERE account_id = ?").param(account).update();
  }

  /** The same for someone who acted by a personal link. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forgetLink(UUID link) {
    jdbc.sql("DELETE FROM audit.actor WHERE link_id = ?").param(link).update();
  }

  /** The same for many at once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forgetLinks(Collection<UUID> links) {
    jdbc.sql("DELETE FROM audit.actor WHERE link_id = ANY (?)")
        .param(links.toArray(UUID[]::new))
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
