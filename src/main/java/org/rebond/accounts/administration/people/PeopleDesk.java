package org.rebond.accounts.administration.people;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with an account; each deed is recorded. */
@Component
class PeopleDesk {

  static final int MOST = 50;

  /** Somebody who was found, with where they belong. */
  record Found(PeopleRows.Person person, List<PeopleRows.Membership> memberships) {}

  private final PeopleRows people;
  private final AuditTrail audit;
  private final Clock clock;

  PeopleDesk(PeopleRows people, AuditTrail audit, Clock clock) {
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /** Fewer than three letters would list everybody: nobody is found then. */
  List<Found> find(String part, Actor actor) {
    require(actor);
    String asked = part.strip();
    if (asked.length() < 3) {
      return List.of();
    }
    List<PeopleRows.Person> found = people.find(asked, clock.millis(), MOST);
    Map<UUID, List<PeopleRows.Membership>> memberships =
        people.memberships(found).stream()
            .collect(Collectors.groupingBy(PeopleRows.Membership::account));
    return found.stream()
        .map(person -> new Found(person, memberships.getOrDefault(person.id(), List.of())))
        .toList();
  }

  @Transactional
  public void endSessions(UUID account, Actor actor) {
    known(account, actor);
    people.endSessions(account);
    audit.record(actor, "accounts.sessionsEnded", account);
  }

  @Transactional
  public void makeAdministrator(UUID account, Actor actor) {
    known(account, actor);
    if (people.makeAdministrator(account)) {
      audit.record(actor, "accounts.administratorMade", account);
    }
  }

  @Transactional
  public void unmakeAdministrator(UUID account, Actor actor) throws Refusal {
    known(account, actor);
    if (people.unmakeAdministrator(account)) {
      audit.record(actor, "accounts.administratorUnmade", account);
    }
  }

  private void known(UUID account, Actor actor) {
    require(actor);
    if (!people.exists(account)) {
      throw new NotFound();
    }
  }

  private static void require(Actor actor) {
    if (!actor.administrator()) {
      throw new NotAllowed();
    }
  }
}
