package org.rebond.accounts.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.closing.ClosingRows.Reason;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Organisations;
import org.springframework.context.MessageSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the holders of accounts that nobody uses, thirty days before they go. One whose holder
 * alone manages a team does not go: they are told so, and so are the administrators, who from then
 * on decide for that team.
 */
@Component
class UnusedAccounts {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** The rest is told the next night. */
  private static final int MOST_A_NIGHT = 500;

  private final ClosingRows rows;
  private final Accounts accounts;
  private final Memberships memberships;
  private final Organisations organisations;
  private final ClosingMail mail;
  private final MessageSource words;
  private final AuditTrail audit;
  private final TransactionTemplate transactions;
  private final Clock clock;

  UnusedAccounts(
      ClosingRows rows,
      Accounts accounts,
      Memberships memberships,
      Organisations organisations,
      ClosingMail mail,
      MessageSource words,
      AuditTrail audit,
      TransactionTemplate transactions,
      Clock clock) {
    this.rows = rows;
    this.accounts = accounts;
    this.memberships = memberships;
    this.organisations = organisations;
    this.mail = mail;
    this.words = words;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Half an hour before what is due is erased. */
  @Scheduled(cron = "0 10 3 * * *", zone = "Europe/Paris")
  void nightly() {
    LocalDate month = today().minus(ClosingRetention.UNUSED).plus(ClosingRetention.WARNED);
    rows.toExamine(month, MOST_A_NIGHT)
        .forEach(account -> transactions.executeWithoutResult(status -> examine(account)));
  }

  /** In one transaction: another node finds it done. */
  private void examine(UUID account) {
    rows.hold(account);
    Optional<EmailAddress> email = accounts.email(account);
    if (email.isEmpty()) {
      return;
    }
    List<OrganisationId> alone = memberships.wouldOrphan(account);
    boolean needed = !alone.isEmpty() || rows.lastAdministrator(account);
    Optional<Reason> known = rows.of(account).map(ClosingRows.Row::reason);
    if (known.equals(Optional.of(Reason.ASKED))) {
      if (needed) {
        rows.remove(account);
        mail.heldBack(email.get(), names(alone));
        audit.record(Actor.ANONYMOUS, "accounts.closingHeldBack", account);
      }
      return;
    }
    Reason now = needed ? Reason.HELD : Reason.UNUSED;
    if (known.equals(Optional.of(now))) {
      return;
    }
    rows.put(account, now);
    audit.record(Actor.ANONYMOUS, "accounts.unusedTold", account);
    if (needed) {
      mail.unusedAndAlone(email.get(), names(alone));
      if (!alone.isEmpty()) {
        mail.toAdministrators(rows.administrators(), names(alone));
      }
    } else {
      mail.unused(email.get(), day(account));
    }
  }

  private LocalDate day(UUID account) {
    LocalDate told = today().plus(ClosingRetention.WARNED).plusDays(1);
    LocalDate years = rows.usedIn(account).plusMonths(1).plus(ClosingRetention.UNUSED);
    return told.isAfter(years) ? told : years;
  }

  /** The instance itself where no team is meant: nobody else administers it. */
  private String names(List<OrganisationId> teams) {
    if (teams.isEmpty()) {
      return words.getMessage("accounts.closing.site", null, Locale.FRENCH);
    }
    return organisations.all(teams).stream()
        .map(Organisation::name)
        .collect(Collectors.joining(", "));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(PARIS));
  }
}
