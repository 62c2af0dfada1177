package org.rebond.accounts.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
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
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RebondTest
class MyDataTests {

  @Autowired PlatformProperties properties;
  @Autowired GreenMail mailServer;
  @Autowired Accounts accounts;
  @Autowired Memberships memberships;
  @Autowired Organisations organisations;
  @Autowired MovableClock clock;
  @Autowired AuditTrail audit;
  @Autowired TransactionTemplate transactions;

  private final String address = UUID.randomUUID() + "@example.org";
  private final String colleague = UUID.randomUUID() + "@example.org";
  private Client me;

  @BeforeEach
  void aMemberSignsIn() throws Exception {
    OrganisationId id = OrganisationId.random();
    organisations.register(
        new Organisation(id, OrganisationKind.THIRD_PLACE, "Équipe à moi", "equipe-" + id));
    memberships.grant(accounts.findOrCreate(new EmailAddress(address)), id, Role.MANAGER);
    memberships.grant(accounts.findOrCreate(new EmailAddress(colleague)), id, Role.READER);
    me = new Client(properties.publicUrl());
    me.post("/connexion", "email", address);
    me.post(Mailbox.link(Mailbox.of(mailServer).awaitTo(address)).getPath());
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void thePageSaysWhatIsKeptWhyAndUntilWhen() throws Exception {
    String page = me.get("/compte/donnees").body();
    assertThat(page)
        .contains(address, "Équipe à moi", "direction", "Firefox Linux", "Connexion")
        .contains("Trois ans sans connexion", "Rien n’est gardé de tout ceci")
        .doesNotContain("??")
        .doesNotContain(colleague);
    assertThat(me.get("/compte").body()).contains("/compte/donnees");
    assertThat(me.get("/compte/donnees?lang=en").body())
        .contains("Three years without signing in")
        .doesNotContain("??");
  }

  @Test
  void theFileIsJsonWithEveryKindEvenThoseOfWhichThereIsNothing() throws Exception {
    HttpResponse<String> answer = me.get("/compte/donnees/fichier");
    assertThat(answer.headers().firstValue("content-type"))
        .hasValue("application/json;charset=UTF-8");
    assertThat(answer.headers().firstValue("content-disposition").orElse(""))
        .matches("attachment; filename=\"rebond-mes-donnees-\\d{4}-\\d\\d-\\d\\d\\.json\"");
    JsonNode file = JsonMapper.shared().readTree(answer.body());
    assertThat(file.get("format").asString()).isEqualTo(DataFile.FORMAT);
    assertThat(file.get("email").asString()).isEqualTo(address);
    JsonNode account = kind(file, "accounts.account").get("items").get(0);
    assertThat(account.get("email").asString()).isEqualTo(address);
    assertThat(account.get("administrator").asBoolean()).isFalse();
    assertThat(account.get("used_in").asString()).matches("\\d{4}-\\d\\d-01");
    JsonNode session = kind(file, "accounts.session").get("items").get(0);
    assertThat(session.get("device").asString()).isEqualTo("Firefox|Linux");
    assertThat(kind(file, "accounts.membership").get("items").get(0).get("organisation").asString())
        .isEqualTo("Équipe à moi");
    assertThat(kind(file, "audit.line").get("items").get(0).get("action").asString())
        .isEqualTo("accounts.signedIn");
    assertThat(kind(file, "agreements.signatory").get("items").size()).isZero();
    assertThat(answer.body()).doesNotContain(colleague).doesNotContain("raw_");
  }

  @Test
  void theFileIsGivenToWhoeverHasJustShownWhoTheyAre() throws Exception {
    clock.advance(Duration.ofMinutes(16));
    assertThat(Client.location(me.get("/compte/donnees/fichier")))
        .isEqualTo("/connexion/confirmation?suite=%2Fcompte%2Fdonnees%2Ffichier");
    assertThat(me.get("/compte/donnees").statusCode()).isEqualTo(200);
  }

  @Test
  void whatAnAdministratorDidToTheAccountIsToldAndNotWhoItWas() throws Exception {
    UUID account = accounts.find(new EmailAddress(address)).orElseThrow();
    UUID administrator = UUID.randomUUID();
    transactions.executeWithoutResult(
        status ->
            audit.record(
                new Actor(Optional.of(administrator), Map.of(), Set.of(), true),
                "accounts.sessionsEnded",
                account));
    assertThat(me.get("/compte/donnees/fichier").body())
        .contains("accounts.sessionsEnded")
        .doesNotContain(administrator.toString());
  }

  @Test
  void nobodySeesThemWithoutSigningIn() throws Exception {
    Client stranger = new Client(properties.publicUrl());
    for (String page : new String[] {"/compte/donnees", "/compte/donnees/fichier"}) {
      assertThat(Client.location(stranger.get(page))).startsWith("/connexion?suite=");
    }
  }

  private static JsonNode kind(JsonNode file, String key) {
    for (JsonNode kind : file.get("kinds")) {
      if (kind.get("kind").asString().equals(key)) {
        assertThat(kind.get("why").asString()).isNotBlank();
        assertThat(kind.get("until").asString()).isNotBlank();
        return kind;
      }
    }
    throw new AssertionError("no kind " + key);
  }
}
