package org.rebond.accounts.teams;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.TeamAskedFor;
import org.rebond.accounts.teams.JoinRequest.State;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody asks to belong to a team; a manager answers, or the administrator where none is. */
@Component
class Joining {

  static final int MOST_PENDING = 3;
  static final int REASON = 500;

  /** Managers are written to once a request: asking again and again would only wear them out. */
  private static final Duration BEFORE_ASKING_AGAIN = Duration.ofDays(7);

  private final Memberships memberships;
  private final Organisations organisations;
  private final TeamDomains domains;
  private final JoinRequestRows rows;
  private final TeamMail mail;
  private final ApplicationEventPublisher events;
  private final AuditTrail audit;

  Joining(
      Memberships memberships,
      Organisations organisations,
      TeamDomains domains,
      JoinRequestRows rows,
      TeamMail mail,
      ApplicationEventPublisher events,
      AuditTrail audit) {
    this.memberships = memberships;
    this.organisations = organisations;
    this.domains = domains;
    this.rows = rows;
    this.mail = mail;
    this.events = events;
    this.audit = audit;
  }

  /** True where the team's own rule let the person in at once, as a reader. */
  @Transactional
  public boolean ask(OrganisationId id, Actor actor) throws Refusal {
    UUID account = actor.accountId().orElseThrow(NotAllowed::new);
    Organisation organisation = organisations.find(id).orElseThrow(NotFound::new);
    rows.hold(account);
    List<JoinRequest> mine =
        rows.of(account).stream().filter(one -> one.state() == State.PENDING).toList();
    if (memberships.of(account).containsKey(id)) {
      throw new Refusal("accounts.request.member");
    }
    if (mine.stream().anyMatch(one -> one.team().equals(id))) {
      throw new Refusal("accounts.request.already");
    }
    if (mine.size() >= MOST_PENDING) {
      throw new Refusal("accounts.request.tooMany", MOST_PENDING);
    }
    if (rows.askedSince(BEFORE_ASKING_AGAIN, account, id)) {
      throw new Refusal("accounts.request.later", BEFORE_ASKING_AGAIN.toDays());
    }
    UUID request = rows.add(account, id);
    if (domains.opensTo(domains.own(actor), organisation) && memberships.anyManager(id)) {
      rows.decide(request, State.ACCEPTED, "");
      memberships.grant(account, id, Role.READER);
      audit.record(actor, "accounts.joinedByDomain", id.value());
      return true;
    }
    audit.record(actor, "accounts.requested", id.value());
    JoinRequest asked = found(id, request);
    // A manager who was not here for years answers nobody: their team has none.
    if (asked.managed()) {
      events.publishEvent(new TeamAskedFor(request, asked.team()));
    } else {
      mail.requested(asked, rows.administrators());
    }
    return false;
  }

  @Transactional
  public JoinRequest accept(OrganisationId team, UUID id, Actor by) throws Refusal {
    JoinRequest request = held(team, id, by);
    decide(request, State.ACCEPTED, "");
    memberships.grant(request.account(), request.team(), request.given());
    audit.record(by, "accounts.requestAccepted", request.organisation());
    mail.accepted(request);
    return request;
  }

  @Transactional
  public JoinRequest decline(OrganisationId team, UUID id, String reason, Actor by) throws Refusal {
    JoinRequest request = held(team, id, by);
    String said = reason.strip();
    if (said.isEmpty() || said.length() > REASON) {
      throw new Refusal("accounts.request.reason", REASON);
    }
    decide(request, State.DECLINED, said);
    audit.record(by, "accounts.requestDeclined", request.organisation());
    mail.declined(request, said);
    return request;
  }

  /** What this person may decide; asked while the team may still change. */
  JoinRequest toDecide(OrganisationId team, UUID id, Actor by) {
    JoinRequest request = found(team, id);
    if (!request.mayDecide(by)) {
      throw new NotAllowed();
    }
    return request;
  }

  /** By the one who asked. */
  @Transactional
  public JoinRequest withdraw(OrganisationId team, UUID id, Actor actor) throws Refusal {
    JoinRequest request = found(team, id);
    if (actor.accountId().filter(request.account()::equals).isEmpty()) {
      throw new NotFound();
    }
    decide(request, State.WITHDRAWN, "");
    audit.record(actor, "accounts.requestWithdrawn", request.organisation());
    return request;
  }

  /** Who decides is asked while nobody can change the team. */
  private JoinRequest held(OrganisationId team, UUID id, Actor by) {
    memberships.hold(found(team, id).team());
    return toDecide(team, id, by);
  }

  private void decide(JoinRequest request, State state, String reason) throws Refusal {
    if (!rows.decide(request.id(), state, reason)) {
      throw new Refusal("accounts.request.decided");
    }
  }

  /** A request to another team than the address says is not found. */
  private JoinRequest found(OrganisationId team, UUID id) {
    return rows.find(id).filter(one -> one.team().equals(team)).orElseThrow(NotFound::new);
  }
}
