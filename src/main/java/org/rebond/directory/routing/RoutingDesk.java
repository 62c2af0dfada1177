package org.rebond.directory.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.rebond.accounts.Memberships;
import org.rebond.audit.AuditTrail;
import org.rebond.directory.Agencies;
import org.rebond.directory.Directorates;
import org.rebond.directory.Need;
import org.rebond.geography.Commune;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Role;
import org.rebond.shared.InseeCode;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the managers of a directorate write who answers; its whole team reads it. */
@Component
class RoutingDesk {

  private final RoutingRows rows;
  private final Agencies agencies;
  private final Directorates directorates;
  private final Memberships memberships;
  private final AuditTrail audit;

  RoutingDesk(
      RoutingRows rows,
      Agencies agencies,
      Directorates directorates,
      Memberships memberships,
      AuditTrail audit) {
    this.rows = rows;
    this.agencies = agencies;
    this.directorates = directorates;
    this.memberships = memberships;
    this.audit = audit;
  }

  RoutingBook book(Organisation directorate, Actor actor) {
    require(Role.READER, directorate, actor);
    return rows.book(directorate.id());
  }

  /** Who can be named: the agencies of the territory, and the directorate itself. */
  List<Organisation> choices(Organisation directorate) {
    return Stream.concat(
            agencies.under(directorate.id()).stream()
                .map(
                    agency ->
                        new Organisation(
                            agency.id(), OrganisationKind.AGENCY, agency.name(), agency.slug())),
            Stream.of(directorate))
        .toList();
  }

  /** Of the territory, those to whom only a letter can be written: nobody there has an account. */
  List<Organisation> silent(List<Organisation> choices) {
    Set<OrganisationId> teams =
        memberships.roles(choices.stream().map(Organisation::id).toList()).keySet();
    return choices.stream().filter(one -> !teams.contains(one.id())).toList();
  }

  @Transactional
  public void addRule(
      Organisation directorate,
      UUID key,
      Optional<Commune> commune,
      Optional<Need> need,
      OrganisationId answers,
      Actor by)
      throws Refusal {
    require(Role.MANAGER, directorate, by);
    if (commune.isPresent() && !covers(directorate, commune.get())) {
      throw new Refusal("directory.routing.refusal.elsewhere", commune.get().name());
    }
    known(directorate, answers);
    Optional<InseeCode> where = commune.map(Commune::insee);
    if (rows.add(directorate.id(), key, where, need, answers)) {
      audit.record(by, "directory.routingRuleAdded", directorate.id().value());
    } else if (!rows.has(key)) {
      throw new Refusal("directory.routing.refusal.same");
    }
  }

  @Transactional
  public void removeRule(Organisation directorate, UUID rule, Actor by) {
    require(Role.MANAGER, directorate, by);
    if (rows.removeRule(directorate.id(), rule)) {
      audit.record(by, "directory.routingRuleRemoved", directorate.id().value());
    }
  }

  @Transactional
  public void addAbsence(
      Organisation directorate,
      UUID key,
      OrganisationId absent,
      LocalDate startsOn,
      LocalDate endsOn,
      OrganisationId deputy,
      Actor by)
      throws Refusal {
    require(Role.MANAGER, directorate, by);
    if (absent.equals(deputy)) {
      throw new Refusal("directory.routing.refusal.itself");
    }
    if (endsOn.isBefore(startsOn)) {
      throw new Refusal("directory.routing.refusal.days");
    }
    rows.add(
        directorate.id(),
        new RoutingAbsence(
            key, known(directorate, absent), startsOn, endsOn, known(directorate, deputy)));
    audit.record(by, "directory.routingAbsenceAdded", directorate.id().value());
  }

  @Transactional
  public void removeAbsence(Organisation directorate, UUID absence, Actor by) {
    require(Role.MANAGER, directorate, by);
    if (rows.removeAbsence(directorate.id(), absence)) {
      audit.record(by, "directory.routingAbsenceRemoved", directorate.id().value());
    }
  }

  private boolean covers(Organisation directorate, Commune commune) {
    return directorates
        .find(directorate.id())
        .filter(found -> found.departments().contains(commune.department()))
        .isPresent();
  }

  /** Throws {@link NotFound} for one that the page did not offer. */
  private Organisation known(Organisation directorate, OrganisationId id) {
    return choices(directorate).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private static void require(Role role, Organisation directorate, Actor actor) {
    if (!actor.is(role, directorate.id())) {
      throw new NotAllowed();
    }
  }
}
