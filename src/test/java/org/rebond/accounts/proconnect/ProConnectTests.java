package org.rebond.accounts.proconnect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.testing.Client;
import org.rebond.testing.Mailbox;

class ProConnectTests extends WithProConnect {

  @Test
  void theFirstTimeACodeTiesTheIdentityAndThenItOpensTheAccountAlone() throws Exception {
    firstTime(person);
    assertThat(person.get("/compte").body()).contains(email.value(), "Relié depuis le");
    assertThat(Mailbox.of(mailServer).awaitTo(email.value(), text -> text.contains("déliez-la")))
        .contains("/compte");
    assertThat(trail(account()))
        .containsExactly("accounts.proConnectTied", "accounts.signedInByProConnect");

    Client later = browser();
    assertThat(Client.location(goThere(later))).isEqualTo("/aujourdhui");
    assertThat(later.get("/compte").body()).contains(email.value(), "servi pour la dernière fois");
  }

  /** ProConnect notes an address outside the domains of an employer, and lets it pass. */
  @Test
  void anAddressThatTheProviderSaysOpensNobodysAccountWithoutTheCode() throws Exception {
    UUID victim = accounts.findOrCreate(email);
    goThere(person);
    assertThat(signedIn(person)).isFalse();
    person.get(ADDRESS);
    for (int i = 0; i < 4; i++) {
      assertThat(person.post(ADDRESS, "code", "not digits").body()).contains("pas le bon");
    }
    assertThat(person.post(ADDRESS, "code", "not digits").body()).contains("cinq essais");
    assertThat(person.post(ADDRESS, "code", code()).body()).contains("cinq essais");
    assertThat(signedIn(person)).isFalse();
    assertThat(trail(victim)).isEmpty();
    assertThat(identity()).isEmpty();
  }

  @Test
  void theCodeIsOfUseInTheBrowserThatAskedAlone() throws Exception {
    goThere(person);
    person.get(ADDRESS);
    String code = code();
    assertThat(browser().post(ADDRESS, "code", code).statusCode()).isEqualTo(410);
    clock.advance(Duration.ofMinutes(16));
    assertThat(person.post(ADDRESS, "code", code).body()).contains("ne marche plus");
    assertThat(accounts.find(email)).as("made only once the address is proven").isEmpty();
    person.post(ADDRESS + "/code");
    assertThat(Client.location(person.post(ADDRESS, "code", code()))).isEqualTo("/aujourdhui");
  }

  @Test
  void whetherAnAccountHasTheAddressIsNotToBeSeen() throws Exception {
    goThere(person);
    String unknown = person.get(ADDRESS).body();
    accounts.findOrCreate(email);
    is(email.value());
    Client other = browser();
    goThere(other);
    assertThat(withoutToken(other.get(ADDRESS).body())).isEqualTo(withoutToken(unknown));
  }

  @Test
  void asksForWhatIsUsedAndForNothingThatTheProviderWouldRefuse() throws Exception {
    String address = leave(person);
    Map<String, String> asked = Answers.parameters(URI.create(address).getRawQuery());
    assertThat(asked.keySet())
        .isEqualTo(Set.of("response_type", "client_id", "redirect_uri", "scope", "state", "nonce"));
    assertThat(asked).containsEntry("scope", "openid email siret organizational_unit");
    assertThat(asked.get("state")).hasSizeGreaterThanOrEqualTo(32);
    assertThat(asked.get("nonce")).hasSizeGreaterThanOrEqualTo(32).isNotEqualTo(asked.get("state"));
    HttpResponse<String> refused = plain(address + "&code_challenge=x");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Y000400");
  }

  @Test
  void theSessionChangesItsNameWhenSomebodyComesIn() throws Exception {
    goThere(person);
    String before = person.cookie("session");
    assertThat(before).isNotEmpty();
    person.get(ADDRESS);
    person.post(ADDRESS, "code", code());
    assertThat(person.cookie("session")).isNotEmpty().isNotEqualTo(before);
  }

  /** ProConnect signs in by itself for twelve hours; of when somebody was there it says nothing. */
  @Test
  void theProvidersWordIsNoConfirmation() throws Exception {
    firstTime(person);
    assertThat(confirmationAsked(person)).as("a code has just been typed").isFalse();
    Client later = browser();
    goThere(later);
    assertThat(signedIn(later)).isTrue();
    assertThat(confirmationAsked(later)).isTrue();
    goThere(person);
    assertThat(confirmationAsked(person)).as("the older confirmation is gone").isTrue();
  }

  @Test
  void signingOutHereComesFirstAndGoesOnAtTheProvider() throws Exception {
    firstTime(person);
    person.get("/compte");
    PROVIDER.faults.add(Fault.DOWN);
    String on = Client.location(person.post("/deconnexion"));
    assertThat(on).isEqualTo("/connexion/proconnect/fin");
    assertThat(signedIn(person)).as("the provider is down").isFalse();
    PROVIDER.mend();

    HttpResponse<String> page = person.get(on);
    assertThat(page.body()).contains("Vous êtes déconnecté·e de Rebond");
    String there = page.headers().firstValue("refresh").orElseThrow().replace("0; url=", "");
    int before = PROVIDER.signedOut;
    String back = cross(there);
    assertThat(PROVIDER.signedOut).isEqualTo(before + 1);
    assertThat(Client.location(person.get("/connexion/proconnect/deconnecte?state=another")))
        .isEqualTo("/");
    assertThat(Client.location(person.get(back))).isEqualTo("/?deconnexion");
    assertThat(Client.location(person.get(on))).as("once").isEqualTo("/");
  }

  @Test
  void whoCameInAnotherWayIsSignedOutHereOnly() throws Exception {
    person.post("/connexion", "email", email.value());
    accounts.findOrCreate(email);
    person.post("/connexion", "email", email.value());
    String mail =
        Mailbox.of(mailServer).awaitTo(email.value(), text -> text.contains("/connexion/lien/"));
    person.post(Mailbox.link(mail).getPath());
    person.get("/compte");
    assertThat(Client.location(person.post("/deconnexion"))).isEqualTo("/?deconnexion");
  }

  @Test
  void manyLettersToOneAddressAreRefusedAndLeaveItsOwnerTheirLink() throws Exception {
    goThere(person);
    person.get(ADDRESS);
    for (int i = 1; i < ProConnectLimits.AN_IDENTITY_PROVES; i++) {
      assertThat(Client.location(person.post(ADDRESS + "/code"))).isEqualTo(ADDRESS);
    }
    assertThat(person.post(ADDRESS + "/code").statusCode()).isEqualTo(429);
    accounts.findOrCreate(email);
    browser().post("/connexion", "email", email.value());
    assertThat(
            Mailbox.of(mailServer)
                .awaitTo(email.value(), text -> text.contains("/connexion/lien/")))
        .contains("Rebond");
  }

  private static boolean confirmationAsked(Client one) throws Exception {
    one.get("/compte");
    return one.post("/compte/proconnect").statusCode() == 403;
  }

  private static HttpResponse<String> plain(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static String withoutToken(String page) {
    return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
  }
}
