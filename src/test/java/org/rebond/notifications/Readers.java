package org.rebond.notifications;

import com.icegreen.greenmail.util.GreenMail;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Town;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Members of a team who are told what an agency did, on the day that the test stands in. */
@TestComponent
class Readers {

  static final String TASKS = "/partenariats/" + UUID.randomUUID() + "/taches";

  private final Town town;
  private final Accounts accounts;
  private final Notifications notifications;
  private final TransactionTemplate transactions;
  private final MovableClock clock;
  private final GreenMail mailServer;
  private @Nullable Organisation agency;

  Readers(
      Town town,
      Accounts accounts,
      Notifications notifications,
      TransactionTemplate transactions,
      MovableClock clock,
      GreenMail mailServer) {
    this.town = town;
    this.accounts = accounts;
    this.notifications = notifications;
    this.transactions = transactions;
    this.clock = clock;
    this.mailServer = mailServer;
  }

  /** On the wall of mainland France. */
  void on(String wall) {
    clock.travelTo(LocalDateTime.parse(wall).atZone(ZoneId.of("Europe/Paris")).toInstant());
  }

  /** Of a kind that comes once a day until somebody chooses. */
  void task(Organisation team, EmailAddress... members) {
    tell(NotificationKind.TASK, "partnerships.mail.task", team, members);
  }

  /** Of a kind that comes at once until somebody chooses. */
  void meeting(Organisation team, EmailAddress... members) {
    tell(NotificationKind.ENCOUNTER, "partnerships.mail.planned", team, members);
  }

  private void tell(NotificationKind kind, String key, Organisation team, EmailAddress... to) {
    News news = News.of(kind, key, TASKS, agency());
    transactions.executeWithoutResult(status -> notifications.tell(news, team, List.of(to)));
  }

  private synchronized Organisation agency() {
    if (agency == null) {
      agency = town.agency();
    }
    return agency;
  }

  UUID account(EmailAddress address) {
    return accounts.find(address).orElseThrow();
  }

  Actor actor(EmailAddress address, Organisation team) {
    return new Actor(
        Optional.of(account(address)),
        Map.of(team.id(), Set.of(Role.FACILITATOR)),
        Set.of(),
        false);
  }

  Mailbox box() {
    return Mailbox.of(mailServer);
  }
}
