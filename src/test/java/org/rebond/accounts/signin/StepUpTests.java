package org.rebond.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Client;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class StepUpTests {

  @Autowired PlatformProperties properties;
  @Autowired GreenMail mailServer;
  @Autowired Accounts accounts;
  @Autowired Organisations organisations;
  @Autowired Memberships memberships;
  @Autowired MovableClock clock;

  private final String address = UUID.randomUUID() + "@example.org";
  private final String guest = UUID.randomUUID() + "@example.org";
  private Client manager;
  private String team;
  private String desks;

  @BeforeEach
  void aManagerSignsIn() throws Exception {
    OrganisationId id = OrganisationId.random();
    organisations.register(
        new Organisation(id, OrganisationKind.THIRD_PLACE, "Une équipe", "equipe-" + id));
    memberships.grant(accounts.findOrCreate(new EmailAddress(address)), id, Role.MANAGER);
    team = "/organisations/" + id;
    desks = "/lieux/equipe-" + id + "/accueils";
    manager = new Client(properties.publicUrl());
    manager.post("/connexion", "email", address);
    manager.post(Mailbox.link(box().awaitTo(address)).getPath());
    assertThat(manager.get("/compte").statusCode()).isEqualTo(200);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void whoHasJustSignedInIsNotAsked() throws Exception {
    assertThat(manager.get(desks).headers().firstValue("location").orElse(""))
        .doesNotContain("confirmation");
    assertThat(Client.location(invite())).isEqualTo(team + "/equipe");
  }

  @Test
  void aPageIsComeBackToAfterTheCode() throws Exception {
    clock.advance(Duration.ofMinutes(16));
    String confirmation = Client.location(manager.get(desks));
    assertThat(confirmation).startsWith("/connexion/confirmation?suite=%2Flieux%2F");

    manager.get(confirmation);
    assertThat(Client.location(manager.post("/connexion/confirmation", "suite", desks)))
        .isEqualTo("/connexion/confirmation?suite=" + desks.replace("/", "%2F"));
    assertThat(confirm("not digits").statusCode()).isEqualTo(200);
    assertThat(Client.location(manager.get(desks))).startsWith("/connexion/confirmation");
    String before = manager.cookie("session");
    assertThat(Client.location(confirm(code()))).isEqualTo(desks);
    assertThat(manager.cookie("session")).as("another id").isNotEmpty().isNotEqualTo(before);
    assertThat(manager.get(desks).headers().firstValue("location")).isEmpty();
  }

  private HttpResponse<String> confirm(String code) throws Exception {
    return manager.post("/connexion/confirmation/code", "suite", desks, "code", code);
  }

  @Test
  void aFormIsHeldAndLeavesAsItWasTyped() throws Exception {
    manager.get("/compte");
    clock.advance(Duration.ofMinutes(16));
    HttpResponse<String> held = invite();
    assertThat(held.statusCode()).isEqualTo(403);
    assertThat(held.body()).contains(guest).contains("name=\"confirmation\"");
    assertThat(box().count(guest)).isZero();

    HttpResponse<String> wrong =
        invite("email", guest, "role", "FACILITATOR", "confirmation", "not digits");
    assertThat(wrong.statusCode()).isEqualTo(403);
    assertThat(
            Client.location(invite("email", guest, "role", "FACILITATOR", "confirmation", code())))
        .isEqualTo(team + "/equipe");
    assertThat(box().awaitTo(guest)).contains("/lien/");
    assertThat(Client.location(invite())).isEqualTo(team + "/equipe");
  }

  @Test
  void theCodeOfOneSessionConfirmsNoOther() throws Exception {
    clock.advance(Duration.ofMinutes(16));
    manager.post("/connexion/confirmation", "suite", desks);
    String code = code();
    Client other = new Client(properties.publicUrl());
    int before = box().count(address);
    other.post("/connexion", "email", address);
    String mail = box().awaitTo(address, text -> box().count(address) > before);
    other.post(Mailbox.link(mail).getPath());
    clock.advance(Duration.ofMinutes(14));
    other.get("/compte");
    assertThat(
            other.post("/connexion/confirmation/code", "suite", desks, "code", code).statusCode())
        .isEqualTo(200);
  }

  private HttpResponse<String> invite(String... form) throws Exception {
    String[] fields =
        form.length == 0 ? new String[] {"email", guest, "role", "FACILITATOR"} : form;
    return manager.post(team + "/invitations", fields);
  }

  private String code() {
    return Mailbox.code(box().awaitTo(address, text -> !text.contains("/connexion/lien/")));
  }

  private Mailbox box() {
    return Mailbox.of(mailServer);
  }
}
