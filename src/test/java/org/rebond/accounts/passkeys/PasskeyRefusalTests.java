package org.rebond.accounts.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rebond.partnerships.Person;

class PasskeyRefusalTests extends WithPasskeys {

  @Test
  void anAnswerToAnotherBrowsersChallengeIsRefused() throws Exception {
    SoftKey key = added("Clé");
    String answer = key.sign(options(stranger));
    Person other = new Person(properties.publicUrl());
    options(other);
    assertThat(send(other, answer).statusCode()).isEqualTo(403);
    assertThat(trail()).containsExactly("accounts.passkeyAdded", "accounts.passkeyRefused");
  }

  @Test
  void aKeyUsedOnAnotherSiteOrByNobodyVerifiedIsRefused() throws Exception {
    SoftKey key = added("Clé");
    key.origin = "https://rebond.example.net";
    assertThat(signIn(key).statusCode()).isEqualTo(403);
    key.origin = properties.publicUrl().toString();
    key.flags = SoftKey.PRESENT;
    assertThat(signIn(key).statusCode()).isEqualTo(403);
    assertThat(trail())
        .containsExactly(
            "accounts.passkeyAdded", "accounts.passkeyRefused", "accounts.passkeyRefused");
  }

  @Test
  void aCopyOfAKeyIsNoticedByItsCounter() throws Exception {
    SoftKey key = added("Clé");
    key.counter = 7;
    assertThat(signIn(key).statusCode()).isEqualTo(302);
    stranger = new Person(properties.publicUrl());
    assertThat(signIn(key).statusCode()).as("the counter stands still").isEqualTo(403);
    key.counter = 3;
    assertThat(signIn(key).statusCode()).as("above the first one, below the last").isEqualTo(403);
    key.counter = 8;
    assertThat(signIn(key).statusCode()).isEqualTo(302);
    assertThat(trail())
        .containsExactly(
            "accounts.passkeyAdded",
            "accounts.passkeyCounterWentBack",
            "accounts.passkeyCounterWentBack");
  }

  @Test
  void everyRefusalLooksTheSame() throws Exception {
    SoftKey known = added("Clé");
    known.flags = SoftKey.PRESENT;
    SoftKey unknown = new SoftKey(properties.publicUrl().toString());
    HttpResponse<String> refused = signIn(known);
    assertThat(signIn(unknown).body()).isEqualTo(refused.body());
    for (String nonsense : List.of("", "null", "{}", "[]", "{\"rawId\":\"AA\",\"response\":{}}")) {
      options(stranger);
      HttpResponse<String> answer = send(stranger, nonsense);
      assertThat(answer.statusCode()).as(nonsense).isEqualTo(403);
      assertThat(answer.body()).as(nonsense).isEqualTo(refused.body());
    }
  }

  @Test
  void aKeyIsAddedOnlyWithItsNameItsChallengeAndAVerifiedPerson() throws Exception {
    String page = "/compte/cles-d-acces/nouvelle";
    String add = "/compte/cles-d-acces";
    SoftKey key = new SoftKey(properties.publicUrl().toString());
    assertThat(holder.post(page, add, Map.of("label", "Clé")).body()).contains("pas fabriqué");
    String made = key.make(holder.post(page, add + "/options", Map.of()).body());
    assertThat(holder.post(page, add, Map.of("label", "", "credential", made)).body())
        .contains("Donnez un nom");
    assertThat(holder.post(page, add, Map.of("label", "Clé", "credential", made)).body())
        .as("the challenge was spent by the first sending")
        .contains("rien n’a été ajouté");
    key.flags = SoftKey.PRESENT;
    made = key.make(holder.post(page, add + "/options", Map.of()).body());
    assertThat(holder.post(page, add, Map.of("label", "Clé", "credential", made)).body())
        .contains("pas pu être vérifiée");
    assertThat(trail()).isEmpty();
  }
}
