package org.rebond.accounts.teams;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rebond.accounts.Memberships;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody of whom a rule of the instance says that they work in an organisation: they are let in
 * as a reader where the rule says so, and otherwise ask its team, as they could by hand.
 */
@Component
public class Arrivals {

  /** What came of it. */
  public enum Outcome {
    JOINED,
    ASKED,
    /** They belong already, have asked already, or were answered lately. */
    NOTHING,
    /** They wait for too many answers: another time. */
    LATER
  }

  private final Memberships memberships;
  private final Joining joining;
  private final JoinRequestRows requests;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  Arrivals(
      Memberships memberships,
      Joining joining,
      JoinRequestRows requests,
      AuditTrail audit,
      TransactionTemplate transaction) {
    this.memberships = memberships;
    this.joining = joining;
    this.requests = requests;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Asked outside of any transaction: a team that says no undoes nothing else. */
  public Outcome arrive(OrganisationId organisation, UUID account, boolean atOnce) {
    Actor person = new Actor(Optional.of(account), memberships.of(account), Set.of(), false);
    if (person.roles().containsKey(organisation)) {
      return Outcome.NOTHING;
    }
    // The first one of a team is to run it, and a person decides who does.
    if (atOnce && memberships.anyManager(organisation)) {
      transaction.executeWithoutResult(
          status -> {
            memberships.grant(account, organisation, Role.READER);
            requests.settle(account, organisation);
            audit.record(person, "accounts.joinedByRule", organisation.value());
          });
      return Outcome.JOINED;
    }
    try {
      return joining.ask(organisation, person) ? Outcome.JOINED : Outcome.ASKED;
    } catch (Refusal no) {
      return no.key().equals("accounts.request.tooMany") ? Outcome.LATER : Outcome.NOTHING;
    }
  }
}
