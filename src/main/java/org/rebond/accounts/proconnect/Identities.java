package org.rebond.accounts.proconnect;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.audit.AuditTrail;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.platform.PlatformProperties;
import org.rebond.shared.NotFound;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which identity at a provider opens which account; its holder sees it and unties it. */
@Component
class Identities {

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final AuditTrail audit;
  private final Outbox outbox;
  private final PlatformProperties properties;
  private final Clock clock;

  Identities(
      JdbcClient jdbc,
      Accounts accounts,
      AuditTrail audit,
      Outbox outbox,
      PlatformProperties properties,
      Clock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.audit = audit;
    this.outbox = outbox;
    this.properties = properties;
    this.clock = clock;
  }

  List<LinkedIdentity> of(UUID account) {
    return jdbc.sql(
            """
            SELECT id, linked_on, last_used_on FROM accounts.proconnect_identity
            WHERE account = ? ORDER BY linked_on, id
            """)
        .param(account)
        .query(LinkedIdentity.class)
        .list();
  }

  /** Whose account this identity opens, and notes that it did. */
  @Transactional
  public Optional<UUID> enter(String issuer, String subject) {
    Optional<UUID> account =
        jdbc.sql(
                """
                UPDATE accounts.proconnect_identity SET last_used_on = ?
                WHERE issuer = ? AND subject = ? RETURNING account
                """)
            .param(LocalDate.now(clock))
            .param(issuer)
            .param(subject)
            .query(UUID.class)
            .optional();
    account.ifPresent(this::signedIn);
    return account;
  }

  /** Ties it to the account with this address, which its holder has just proven; makes one. */
  @Transactional
  public UUID tie(String issuer, String subject, EmailAddress proven) throws NotIdentified {
    UUID account = accounts.findOrCreate(proven);
    tie(issuer, subject, account);
    signedIn(account);
    return account;
  }

  /** Ties it to the account that is signed in, and writes to its holder. */
  @Transactional
  public void tie(String issuer, String subject, UUID account) throws NotIdentified {
    jdbc.sql(
            """
            INSERT INTO accounts.proconnect_identity (id, account, issuer, subject, linked_on)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT (issuer, subject) DO NOTHING
            """)
        .param(UUID.randomUUID())
        .param(account)
        .param(issuer)
        .param(subject)
        .param(LocalDate.now(clock))
        .update();
    if (!holder(issuer, subject).equals(Optional.of(account))) {
      throw new NotIdentified(Failure.TAKEN, "the identity belongs to another account");
    }
    Actor holder = person(account);
    audit.record(holder, "accounts.proConnectTied", account);
    outbox.post(
        Mail.of(
                accounts.email(account).orElseThrow(NotFound::new).value(),
                LocaleContextHolder.getLocale(),
                "accounts.mail.proConnectTied")
            .withLink(properties.publicUrl().resolve("/compte")));
  }

  @Transactional
  public void untie(UUID identity, Actor actor) {
    UUID account = actor.accountId().orElseThrow(NotAllowed::new);
    int untied =
        jdbc.sql("DELETE FROM accounts.proconnect_identity WHERE id = ? AND account = ?")
            .param(identity)
            .param(account)
            .update();
    if (untied == 0) {
      throw new NotFound();
    }
    audit.record(actor, "accounts.proConnectUntied", account);
  }

  private void signedIn(UUID account) {
    Actor person = person(account);
    audit.record(person, "accounts.signedInByProConnect", account);
  }

  private Optional<UUID> holder(String issuer, String subject) {
    return jdbc.sql(
            "SELECT account FROM accounts.proconnect_identity WHERE issuer = ? AND subject = ?")
        .param(issuer)
        .param(subject)
        .query(UUID.class)
        .optional();
  }

  private static Actor person(UUID account) {
    return new Actor(Optional.of(account), Map.of(), Set.of(), false);
  }
}
