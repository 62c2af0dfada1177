package org.rebond.accounts.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.partnerships.Person;
import org.rebond.testing.Mailbox;

class PasskeyTests extends WithPasskeys {

  @Test
  void aKeySignsInAndItsHolderHearsOfItByLetter() throws Exception {
    SoftKey key = added("Mon téléphone");
    assertThat(Mailbox.of(mailServer).awaitTo(email.value())).contains("clé d’accès");
    assertThat(holder.get("/compte").body()).contains("Mon téléphone");

    key.counter++;
    assertThat(Person.located(signIn(key))).isEqualTo("/aujourdhui");
    assertThat(stranger.get("/compte").body()).contains(email.value());
    assertThat(trail()).containsExactly("accounts.passkeyAdded");
  }

  @Test
  void theOptionsNameNobodyAndSetNoSession() throws Exception {
    added("Clé");
    HttpResponse<String> options = stranger.post("/connexion", WAY_IN + "/options", Map.of());
    assertThat(options.body())
        .contains("\"allowCredentials\":[]", "\"userVerification\":\"required\"")
        .contains("\"rpId\":\"localhost\"");
    assertThat(options.headers().allValues("set-cookie"))
        .singleElement()
        .asString()
        .contains("HttpOnly", "SameSite=Strict", "Max-Age=300");
  }

  @Test
  void aChallengeAnswersOnceAndForFiveMinutes() throws Exception {
    SoftKey key = added("Clé");
    Person replayer = new Person(properties.publicUrl());
    HttpResponse<String> asked = stranger.post("/connexion", WAY_IN + "/options", Map.of());
    String cookie = asked.headers().firstValue("set-cookie").orElseThrow().replaceAll(";.*", "");
    String answer = key.sign(asked.body());
    assertThat(Person.located(send(stranger, answer))).isEqualTo("/aujourdhui");
    assertThat(replayed(cookie, answer)).as("the same answer, the same cookie").isEqualTo(403);

    String late = key.sign(options(replayer));
    clock.advance(Duration.ofMinutes(5));
    assertThat(send(replayer, late).statusCode()).isEqualTo(403);
  }

  @Test
  void aRemovedKeyOpensNothingAndOnlyItsHolderRemovesIt() throws Exception {
    SoftKey key = added("Clé");
    String page = "/compte/cles-d-acces/" + keyId();
    EmailAddress elsewhere = new EmailAddress(UUID.randomUUID() + "@example.org");
    stranger.open(links.issue("connexion", accounts.findOrCreate(elsewhere), elsewhere));
    assertThat(stranger.get(page).statusCode()).isEqualTo(404);
    assertThat(stranger.post("/compte", page + "/retrait", Map.of()).statusCode()).isEqualTo(404);
    assertThat(stranger.post("/compte", page, Map.of("label", "à moi")).statusCode())
        .isEqualTo(404);

    assertThat(holder.post(page, page, Map.of("label", " ")).body()).contains("Donnez un nom");
    assertThat(holder.post(page, page, Map.of("label", "Bureau")).statusCode()).isEqualTo(302);
    assertThat(holder.get("/compte").body()).contains("Bureau");
    assertThat(holder.post(page, page + "/retrait", Map.of()).statusCode()).isEqualTo(302);
    stranger = new Person(properties.publicUrl());
    assertThat(signIn(key).statusCode()).isEqualTo(403);
    assertThat(trail())
        .containsExactly(
            "accounts.passkeyAdded", "accounts.passkeyRenamed", "accounts.passkeyRemoved");
  }

  private int replayed(String cookie, String answer) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(properties.publicUrl().resolve(WAY_IN))
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "credential=" + URLEncoder.encode(answer, StandardCharsets.UTF_8)))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }
}
