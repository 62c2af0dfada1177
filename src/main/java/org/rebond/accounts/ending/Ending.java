package org.rebond.accounts.ending;

import java.util.List;
import java.util.Optional;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.RolesOfToday;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Closure;
import org.rebond.organisations.Closures;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationClosed;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes, reopens, merges and parts organisations; each deed is recorded and told. */
@Component
public class Ending {

  /** Days during which the team itself can take back that it closed. */
  static final int DAYS_TO_THINK = 30;

  private final Organisations organisations;
  private final Closures closures;
  private final Memberships memberships;
  private final MergedTeams teams;
  private final RolesOfToday today;
  private final EndingMail mail;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  Ending(
      Organisations organisations,
      Closures closures,
      Memberships memberships,
      MergedTeams teams,
      RolesOfToday today,
      EndingMail mail,
      AuditTrail audit,
      ApplicationEventPublisher events) {
    this.organisations = organisations;
    this.closures = closures;
    this.memberships = memberships;
    this.teams = teams;
    this.today = today;
    this.mail = mail;
    this.audit = audit;
    this.events = events;
  }

  /** An administrator of the instance; a manager of a place or a network, whose own it is. */
  public boolean mayClose(Actor actor, Organisation organisation) {
    return actor.administrator()
        || (organisation.kind().endsByItself() && actor.is(Role.MANAGER, organisation.id()));
  }

  /** An administrator; for some days, whoever managed it. */
  public boolean mayReopen(Actor actor, Closure closure) {
    return closure.successor().isEmpty()
        && (actor.administrator()
            || (!today.day().isAfter(closure.on().plusDays(DAYS_TO_THINK))
                && actor
                    .accountId()
                    .filter(account -> teams.managed(account, closure.organisation().id()))
                    .isPresent()));
  }

  /** Ending what closed changes nothing. */
  @Transactional
  public void close(OrganisationId id, Actor actor) {
    Organisation organisation = known(id);
    closures.hold(List.of(id));
    if (closures.of(id).isPresent()) {
      requireSight(actor, id);
      return;
    }
    if (!mayClose(actor, organisation)) {
      throw new NotAllowed();
    }
    closures.close(id, today.day(), Optional.empty());
    audit.record(actor, "organisations.closed", id.value());
    mail.closed(managers(id), organisation);
    events.publishEvent(new OrganisationClosed(id));
  }

  @Transactional
  public void reopen(OrganisationId id, Actor actor) {
    Organisation organisation = known(id);
    closures.hold(List.of(id));
    Optional<Closure> closure = closures.of(id);
    if (closure.isEmpty()) {
      requireSight(actor, id);
      return;
    }
    if (!mayReopen(actor, closure.get())) {
      throw new NotAllowed();
    }
    closures.reopen(id);
    audit.record(actor, "organisations.reopened", id.value());
    mail.reopened(managers(id), organisation);
  }

  /** Both must be open and of one kind; merging into the same one again changes nothing. */
  @Transactional
  public void merge(OrganisationId from, OrganisationId into, Actor actor) throws Refusal {
    requireAdministrator(actor);
    Organisation old = known(from);
    Organisation next = known(into);
    closures.hold(List.of(from, into));
    Optional<Closure> before = closures.of(from);
    if (before.flatMap(Closure::successor).filter(next::equals).isPresent()) {
      return;
    }
    if (from.equals(into)) {
      throw new Refusal("organisations.merge.itself");
    }
    if (old.kind() != next.kind()) {
      throw new Refusal("organisations.merge.kind");
    }
    if (before.flatMap(Closure::successor).isPresent()) {
      throw new Refusal("organisations.merge.already");
    }
    if (before.isPresent() || closures.of(into).isPresent()) {
      throw new Refusal(
          "organisations.merge.closed", before.isPresent() ? old.name() : next.name());
    }
    List<String> told = managers(from);
    closures.close(from, today.day(), Optional.of(into));
    teams.join(from, into);
    audit.record(actor, "organisations.merged", from.value());
    audit.record(actor, "organisations.tookOver", into.value());
    mail.merged(told, managers(into), old, next);
  }

  /** Undoes a merger: what hangs on the old one is its own team's again. */
  @Transactional
  public void part(OrganisationId from, Actor actor) throws Refusal {
    requireAdministrator(actor);
    Organisation old = known(from);
    Optional<OrganisationId> before = closures.tookOver(from);
    if (before.isEmpty()) {
      return;
    }
    OrganisationId into = before.get();
    closures.hold(List.of(from, into));
    if (!closures.tookOver(from).equals(before)) {
      throw new Refusal("organisations.part.changed");
    }
    if (closures.of(into).isPresent()) {
      throw new Refusal("organisations.part.chain", known(into).name());
    }
    if (!teams.managedWithout(from, into)) {
      throw new Refusal("organisations.part.orphan", known(into).name());
    }
    teams.leave(from, into);
    closures.reopen(from);
    audit.record(actor, "organisations.parted", from.value());
    mail.reopened(managers(from), old);
  }

  private List<String> managers(OrganisationId id) {
    return memberships.members(id).stream()
        .filter(member -> member.is(Role.MANAGER))
        .map(Memberships.Member::email)
        .toList();
  }

  private Organisation known(OrganisationId id) {
    return organisations.find(id).orElseThrow(NotFound::new);
  }

  private static void requireSight(Actor actor, OrganisationId id) {
    if (!actor.administrator() && !actor.is(Role.READER, id)) {
      throw new NotAllowed();
    }
  }

  private static void requireAdministrator(Actor actor) {
    if (!actor.administrator()) {
      throw new NotAllowed();
    }
  }
}
