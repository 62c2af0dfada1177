package org.rebond.accounts.administration.switches;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.platform.Switch;
import org.rebond.platform.Switches;
import org.rebond.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes and reopens what features let be closed; each deed is recorded. */
@Component
class SwitchDesk {

  /** One switch as it stands. */
  record State(String key, boolean open) {}

  private final List<Switch> known;
  private final Switches switches;
  private final AuditTrail audit;

  SwitchDesk(List<Switch> known, Switches switches, AuditTrail audit) {
    this.known = known.stream().sorted(Comparator.comparing(Switch::key)).toList();
    this.switches = switches;
    this.audit = audit;
  }

  List<State> list(Actor actor) {
    require(actor);
    Set<String> closed = switches.closed();
    return known.stream().map(one -> new State(one.key(), !closed.contains(one.key()))).toList();
  }

  @Transactional
  public void close(String key, Actor actor) {
    require(actor);
    if (switches.close(named(key))) {
      audit.record(actor, "platform.switchClosed", subject(key));
    }
  }

  @Transactional
  public void reopen(String key, Actor actor) {
    require(actor);
    if (switches.reopen(named(key))) {
      audit.record(actor, "platform.switchReopened", subject(key));
    }
  }

  /** A switch has a name and no id; this one is the same on every instance. */
  static UUID subject(String key) {
    return UUID.nameUUIDFromBytes(("switch:" + key).getBytes(StandardCharsets.UTF_8));
  }

  private Switch named(String key) {
    return known.stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private static void require(Actor actor) {
    if (!actor.administrator()) {
      throw new NotAllowed();
    }
  }
}
