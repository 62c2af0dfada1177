package org.rebond.accounts.address;

import com.icegreen.greenmail.util.GreenMail;
import java.net.http.HttpResponse;
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
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Client;
import org.rebond.testing.Mailbox;
import org.springframework.boot.test.context.TestComponent;

/** People of the tests who sign in by their mail and change their address. */
@TestComponent
class Movers {

  private final PlatformProperties properties;
  private final GreenMail mailServer;
  private final Accounts accounts;
  private final Memberships memberships;
  private final Organisations organisations;

  Movers(
      PlatformProperties properties,
      GreenMail mailServer,
      Accounts accounts,
      Memberships memberships,
      Organisations organisations) {
    this.properties = properties;
    this.mailServer = mailServer;
    this.accounts = accounts;
    this.memberships = memberships;
    this.organisations = organisations;
  }

  OrganisationId team() {
    OrganisationId team = OrganisationId.random();
    organisations.register(
        new Organisation(team, OrganisationKind.THIRD_PLACE, "Équipe", "equipe-" + team));
    return team;
  }

  UUID manager(EmailAddress address, OrganisationId team) {
    UUID account = accounts.findOrCreate(address);
    memberships.grant(account, team, Role.MANAGER);
    return account;
  }

  Actor actor(UUID account) {
    return new Actor(Optional.of(account), memberships.of(account), Set.of(), false);
  }

  Client stranger() {
    return new Client(properties.publicUrl());
  }

  Client signedIn(EmailAddress address) throws Exception {
    Client client = stranger();
    int before = box().count(address.value());
    client.post("/connexion", "email", address.value());
    String mail =
        box()
            .awaitTo(
                address.value(),
                text -> box().count(address.value()) > before && text.contains("/connexion/lien/"));
    client.post(Mailbox.link(mail).getPath());
    client.get("/compte");
    return client;
  }

  static HttpResponse<String> ask(Client who, EmailAddress address) throws Exception {
    who.get("/compte/adresse");
    return who.post("/compte/adresse", "email", address.value());
  }

  static HttpResponse<String> type(Client who, String code) throws Exception {
    return who.post("/compte/adresse/code", "code", code);
  }

  String code(EmailAddress address) {
    return Mailbox.code(box().awaitTo(address.value()));
  }

  Mailbox box() {
    return Mailbox.of(mailServer);
  }

  static EmailAddress address() {
    return new EmailAddress(UUID.randomUUID() + "@example.org");
  }
}
