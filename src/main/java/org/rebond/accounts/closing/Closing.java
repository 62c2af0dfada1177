package org.rebond.accounts.closing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.AccountHolder;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.PersonalData.Person;
import org.rebond.accounts.closing.ClosingRows.Reason;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Organisations;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody asks that their account be erased, and may undo it until that is done. */
@Component
class Closing {

  /** Long enough for a letter to be read after a week away. */
  static final Period GRACE = Period.ofDays(14);

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final AccountHolder holder;
  private final ClosingRows rows;
  private final Memberships memberships;
  private final Organisations organisations;
  private final ClosingMail mail;
  private final AuditTrail audit;
  private final Clock clock;

  Closing(
      AccountHolder holder,
      ClosingRows rows,
      Memberships memberships,
      Organisations organisations,
      ClosingMail mail,
      AuditTrail audit,
      Clock clock) {
    this.holder = holder;
    this.rows = rows;
    this.memberships = memberships;
    this.organisations = organisations;
    this.mail = mail;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Refuses where a team, or the instance, would be left to nobody; asking twice changes nothing.
   */
  @Transactional
  public void ask(Actor by, Locale locale) throws Refusal {
    Person me = holder.of(by);
    UUID account = me.account().orElseThrow();
    rows.holdAdministrators();
    rows.hold(account);
    if (asked(account).isPresent()) {
      return;
    }
    if (!memberships.wouldOrphan(account).isEmpty()) {
      throw new Refusal("accounts.closing.refusal.lastManager");
    }
    if (rows.lastAdministrator(account)) {
      throw new Refusal("accounts.closing.refusal.lastAdministrator");
    }
    rows.put(account, Reason.ASKED);
    mail.asked(me.email(), locale, day(clock.instant()));
    audit.record(by, "accounts.closingAsked", account);
  }

  @Transactional
  public void undo(Actor by) {
    UUID account = holder.of(by).account().orElseThrow();
    if (rows.remove(account)) {
      audit.record(by, "accounts.closingUndone", account);
    }
  }

  /** The first day on which this person's account may go; nothing where they did not ask. */
  Optional<LocalDate> day(Actor actor) {
    return asked(holder.of(actor).account().orElseThrow()).map(Closing::day);
  }

  /** The teams that this person hands over first. */
  @Transactional
  public List<Organisation> alone(Actor actor) {
    return organisations.all(memberships.wouldOrphan(holder.of(actor).account().orElseThrow()));
  }

  private Optional<Instant> asked(UUID account) {
    return rows.of(account).filter(row -> row.reason() == Reason.ASKED).map(ClosingRows.Row::since);
  }

  private static LocalDate day(Instant since) {
    return LocalDate.ofInstant(since, PARIS).plus(GRACE);
  }
}
