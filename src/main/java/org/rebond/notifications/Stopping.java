package org.rebond.notifications;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.Accounts;
import org.rebond.audit.AuditTrail;
import org.rebond.notifications.StopLinks.Stop;
import org.rebond.organisations.Actor;
import org.rebond.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What whoever holds the link of a mail may do, and nobody else: stop it, and take that back. */
@Component
class Stopping {

  private final Choices choices;
  private final StopLinks links;
  private final Accounts accounts;
  private final AuditTrail audit;

  Stopping(Choices choices, StopLinks links, Accounts accounts, AuditTrail audit) {
    this.choices = choices;
    this.links = links;
    this.accounts = accounts;
    this.audit = audit;
  }

  Stop of(String token) {
    return links
        .read(token)
        .filter(stop -> stop.kind().isPresent() || stop.rhythm().isPresent())
        .orElseThrow(NotFound::new);
  }

  boolean hasAccount(Stop stop) {
    return accounts.find(stop.email()).isPresent();
  }

  /** A second time changes nothing. */
  @Transactional
  public void stop(Stop stop) {
    Optional<UUID> account = accounts.find(stop.email());
    if (account.isPresent()) {
      Map<NotificationKind, Rhythm> meant = new EnumMap<>(NotificationKind.class);
      choices
          .of(account.get())
          .forEach(
              (kind, rhythm) -> {
                if (rhythm != Rhythm.NEVER
                    && (stop.what().equals(kind.name()) || stop.what().equals(rhythm.name()))) {
                  meant.put(kind, Rhythm.NEVER);
                }
              });
      if (!meant.isEmpty()) {
        choices.choose(account.get(), meant);
        audit.record(Actor.ANONYMOUS, "notifications.stopped", account.get());
      }
    } else if (stop.kind().isPresent() && choices.stop(stop.email(), stop.kind().get())) {
      audit.record(Actor.ANONYMOUS, "notifications.stopped", AuditTrail.INSTANCE);
    }
  }

  /** One kind as it was usual; the mail that gathers several is chosen anew on the page. */
  @Transactional
  public void resume(Stop stop) {
    NotificationKind kind = stop.kind().orElseThrow(NotFound::new);
    Optional<UUID> account = accounts.find(stop.email());
    if (account.isPresent()) {
      choices.choose(account.get(), Map.of(kind, kind.usual()));
      audit.record(Actor.ANONYMOUS, "notifications.resumed", account.get());
    } else if (choices.resume(stop.email(), kind)) {
      audit.record(Actor.ANONYMOUS, "notifications.resumed", AuditTrail.INSTANCE);
    }
  }
}
