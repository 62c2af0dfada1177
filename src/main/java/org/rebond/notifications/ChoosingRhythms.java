package org.rebond.notifications;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person chooses for themselves, by kind. */
@Component
class ChoosingRhythms {

  private final Choices choices;
  private final AuditTrail audit;

  ChoosingRhythms(Choices choices, AuditTrail audit) {
    this.choices = choices;
    this.audit = audit;
  }

  Map<NotificationKind, Rhythm> of(Actor actor) {
    return choices.of(account(actor));
  }

  /**
   * What is not said stays as it is.
   *
   * @param said names of rhythms by names of kinds
   */
  @Transactional(rollbackFor = Refusal.class)
  public void choose(Map<String, String> said, Actor actor) throws Refusal {
    UUID account = account(actor);
    Map<NotificationKind, Rhythm> chosen = new EnumMap<>(NotificationKind.class);
    for (NotificationKind kind : NotificationKind.values()) {
      String rhythm = said.getOrDefault(kind.name(), "");
      if (!rhythm.isEmpty()) {
        chosen.put(
            kind,
            Rhythm.named(rhythm).orElseThrow(() -> new Refusal("notifications.refusal.rhythm")));
      }
    }
    choices.choose(account, chosen);
    audit.record(actor, "notifications.chosen", account);
  }

  private static UUID account(Actor actor) {
    return actor.accountId().orElseThrow(NotAllowed::new);
  }
}
