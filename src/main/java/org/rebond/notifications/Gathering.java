package org.rebond.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rebond.accounts.Memberships;
import org.rebond.directory.OfficeCalendars;
import org.rebond.geography.OfficeCalendar;
import org.rebond.notifications.Gathered.Waiting;
import org.rebond.organisations.OrganisationId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the mails that gather several news, on as many nodes as there are: the day is written in
 * the transaction of the letter, so an outage delays and never repeats.
 */
@Component
class Gathering {

  private final Gathered gathered;
  private final GatheredMail mail;
  private final Memberships memberships;
  private final OfficeCalendars calendars;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Gathering(
      Gathered gathered,
      GatheredMail mail,
      Memberships memberships,
      OfficeCalendars calendars,
      TransactionTemplate transactions,
      Clock clock) {
    this.gathered = gathered;
    this.mail = mail;
    this.memberships = memberships;
    this.calendars = calendars;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Each hour, since mornings begin at another hour overseas. */
  @Scheduled(cron = "0 5 * * * *")
  void hourly() {
    Instant now = clock.instant();
    List<Waiting> all = gathered.waiting();
    Map<OrganisationId, OfficeCalendar> known =
        calendars.all(all.stream().map(Waiting::team).distinct().toList());
    for (Waiting one : all) {
      OfficeCalendar calendar = known.getOrDefault(one.team(), OfficeCalendar.MAINLAND);
      if (one.rhythm().due(calendar, one.oldest(), one.last(), now)) {
        transactions.executeWithoutResult(status -> send(one, calendar.day(now)));
      }
    }
  }

  /** Of a team that the person left meanwhile, nothing is told. */
  private void send(Waiting one, LocalDate today) {
    if (!gathered.begin(one.account(), one.rhythm(), today)) {
      return;
    }
    Set<OrganisationId> teams = memberships.of(one.account()).keySet();
    mail.send(
        one.account(),
        one.rhythm(),
        gathered.take(one.account(), one.rhythm()).stream()
            .filter(line -> teams.contains(line.team()))
            .toList());
  }
}
