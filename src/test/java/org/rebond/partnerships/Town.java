package org.rebond.partnerships;

import java.net.URI;
import java.util.UUID;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.PersonalLinks;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.platform.PlatformProperties;
import org.springframework.boot.test.context.TestComponent;

/** Organisations and people of the tests: everything random, so that no test sees another. */
@TestComponent
public class Town {

  private final Organisations organisations;
  private final Accounts accounts;
  private final Memberships memberships;
  private final PersonalLinks links;
  private final PlatformProperties properties;

  Town(
      Organisations organisations,
      Accounts accounts,
      Memberships memberships,
      PersonalLinks links,
      PlatformProperties properties) {
    this.organisations = organisations;
    this.accounts = accounts;
    this.memberships = memberships;
    this.links = links;
    this.properties = properties;
  }

  public Organisation place() {
    return organisation(OrganisationKind.THIRD_PLACE, "L’Établi");
  }

  public Organisation agency() {
    return organisation(OrganisationKind.AGENCY, "Agence de Melle");
  }

  /** A new address with this role. */
  public EmailAddress member(Organisation organisation, Role role) {
    EmailAddress address = address();
    memberships.grant(accounts.findOrCreate(address), organisation.id(), role);
    return address;
  }

  public EmailAddress address() {
    return new EmailAddress(UUID.randomUUID() + "@example.org");
  }

  public Person stranger() {
    return new Person(properties.publicUrl());
  }

  /** Where that address signs in, once. */
  public URI signIn(EmailAddress address) {
    return links.issue("connexion", accounts.find(address).orElseThrow(), address);
  }

  /** That address, signed in. */
  public Person signedIn(EmailAddress address) throws Exception {
    Person person = stranger();
    person.open(signIn(address));
    return person;
  }

  public Person signedIn(Organisation organisation, Role role) throws Exception {
    return signedIn(member(organisation, role));
  }

  private Organisation organisation(OrganisationKind kind, String name) {
    return organisations.register(
        new Organisation(OrganisationId.random(), kind, name, "t-" + UUID.randomUUID()));
  }
}
