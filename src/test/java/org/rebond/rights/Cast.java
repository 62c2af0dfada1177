package org.rebond.rights;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.PersonalLinks;
import org.rebond.accounts.Sessions;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;

/** Makes people: with an account and a role, or with nothing but a personal link. */
@TestComponent
class Cast {

  private static final List<Role> ROLES =
      List.of(Role.READER, Role.FACILITATOR, Role.MANAGER, Role.SIGNATORY);

  private final Accounts accounts;
  private final Memberships memberships;
  private final Sessions sessions;
  private final PersonalLinks links;
  private final JdbcClient jdbc;

  Cast(
      Accounts accounts,
      Memberships memberships,
      Sessions sessions,
      PersonalLinks links,
      JdbcClient jdbc) {
    this.accounts = accounts;
    this.memberships = memberships;
    this.sessions = sessions;
    this.links = links;
    this.jdbc = jdbc;
  }

  /** One for each role, in the order of the table. */
  List<Someone> team(String of, OrganisationId organisation, EmailAddress signatory) {
    List<Someone> team = new ArrayList<>();
    for (Role role : ROLES) {
      EmailAddress address = role == Role.SIGNATORY ? signatory : address();
      memberships.grant(accounts.findOrCreate(address), organisation, role);
      String name = of + " " + role.name().toLowerCase(java.util.Locale.ROOT);
      team.add(signedIn(name, address));
    }
    return team;
  }

  /** Of this team, in these roles. */
  Someone member(String name, OrganisationId organisation, Role... roles) {
    EmailAddress address = address();
    UUID account = accounts.findOrCreate(address);
    for (Role role : roles) {
      memberships.grant(account, organisation, role);
    }
    return signedIn(name, address);
  }

  Someone administrator() {
    EmailAddress address = address();
    UUID account = accounts.findOrCreate(address);
    jdbc.sql("UPDATE accounts.account SET administrator = true WHERE id = ?")
        .param(account)
        .update();
    return signedIn("administrator", address);
  }

  /** The address of somebody who has an account and did not sign in. */
  String member() {
    EmailAddress address = address();
    accounts.findOrCreate(address);
    return address.value();
  }

  /** Signed in, and in no team. */
  Someone newcomer() {
    return signedIn("newcomer", new EmailAddress(member()));
  }

  /** Fresh, and signed in, whatever the clock says while the tests run. */
  Someone signedIn(String name, EmailAddress address) {
    var session = new MockHttpSession();
    var request = new MockHttpServletRequest();
    request.setSession(session);
    UUID account = accounts.find(address).orElseThrow();
    sessions.signIn(account, request, new MockHttpServletResponse());
    SecurityContextHolder.clearContext();
    session.setAttribute(Sessions.SIGNED_IN, Someone.WHATEVER_THE_CLOCK);
    session.setAttribute(Someone.CONFIRMED, Someone.WHATEVER_THE_CLOCK);
    return Someone.withSession(name, session).of(account);
  }

  /** Whoever opened this personal link, and nothing else. */
  Someone holder(String name, String purpose, UUID subject, Requests requests) {
    URI link = links.issue(purpose, subject, address());
    var session = new MockHttpSession();
    FormToken.keptIn(session);
    var opened =
        requests.done(
            requests.request(Someone.nobody(name), "POST", link.getPath()).session(session));
    if (opened.getStatus() != 302) {
      throw new AssertionError("the link of " + name + " answered " + opened.getStatus());
    }
    return Someone.withSession(name, session);
  }

  /** Of a link that nobody opened yet. */
  String secret(String purpose, UUID subject) {
    return links.issue(purpose, subject, address()).getPath().replaceFirst(".*/", "");
  }

  /** The credential of a device that opened this link. */
  String desk(String secret, Requests requests) {
    var opened =
        requests.done(
            requests.request(Someone.nobody("desk"), "POST", "/accueil/ouverture/" + secret));
    return Objects.requireNonNull(opened.getCookie("desk")).getValue();
  }

  /** Key of one that the demonstration offers. */
  String persona() {
    accounts.findOrCreate(new EmailAddress("etabli-direction@demo.example"));
    return "etabli-direction";
  }

  EmailAddress address() {
    return new EmailAddress(UUID.randomUUID() + "@example.org");
  }
}
