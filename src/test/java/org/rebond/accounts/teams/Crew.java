package org.rebond.accounts.teams;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.springframework.boot.test.context.TestComponent;

/** Teams of the tests: everything random, so that no test sees another. */
@TestComponent
public class Crew {

  private final Organisations organisations;
  private final Accounts accounts;
  private final Memberships memberships;

  Crew(Organisations organisations, Accounts accounts, Memberships memberships) {
    this.organisations = organisations;
    this.accounts = accounts;
    this.memberships = memberships;
  }

  public Organisation organisation() {
    return organisation(OrganisationKind.THIRD_PLACE);
  }

  public Organisation organisation(OrganisationKind kind) {
    OrganisationId id = OrganisationId.random();
    return organisations.register(new Organisation(id, kind, "Équipe " + id, "equipe-" + id));
  }

  /** A new person in this team. */
  public Actor member(OrganisationId organisation, Role... roles) {
    return member(address(), organisation, roles);
  }

  Actor member(EmailAddress address, OrganisationId organisation, Role... roles) {
    UUID account = accounts.findOrCreate(address);
    for (Role role : roles) {
      memberships.grant(account, organisation, role);
    }
    return actor(account);
  }

  /** Somebody with an account and no team. */
  Actor person(EmailAddress address) {
    return actor(accounts.findOrCreate(address));
  }

  /** The same person in a new request. */
  public Actor again(Actor actor) {
    return actor(id(actor));
  }

  public String email(Actor actor) {
    return accounts.email(id(actor)).orElseThrow().value();
  }

  public static UUID id(Actor actor) {
    return actor.accountId().orElseThrow();
  }

  public static EmailAddress address() {
    return new EmailAddress(UUID.randomUUID() + "@example.org");
  }

  private Actor actor(UUID account) {
    return new Actor(Optional.of(account), memberships.of(account), Set.of(), false);
  }
}
