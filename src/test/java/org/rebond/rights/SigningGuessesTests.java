package org.rebond.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A flood of guesses by somebody who holds the signatory's own link: five are looked at. */
@WithEverybody
class SigningGuessesTests {

  private static final String HOME = "192.0.2.1";
  private static final String ATTACK = "203.0.113.7";
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");

  @Autowired World world;
  @Autowired Requests requests;
  @Autowired JdbcClient jdbc;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;

  private String terms = "";

  @BeforeEach
  void anHourOfItsOwn() {
    Guesses.anHourOfItsOwn(clock);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void ofASigningCodeFiveAreLookedAtAndTheSignatorySignsFromAnotherNetwork() {
    Someone signer = world.somebody("place signatory");
    Thing sent = world.thing("/conventions/", "sent; the place's signature");
    UUID signatory = UUID.fromString(sent.form().get("signatory"));
    String address = email(signatory);
    String page = "/conventions/" + sent.variables().get("id");
    String first = signingCode(signer, page, signatory, address, "");
    terms = seen(signer, page);
    Map<Integer, Integer> answers =
        Guesses.answers(i -> sign(ATTACK, signer, page, signatory, Guesses.guess(i, first)));
    assertThat(answers).containsOnlyKeys(200, 429);
    assertThat(answers.get(200)).isLessThanOrEqualTo(30);
    assertThat(tries(signatory)).isEqualTo(5);

    assertThat(sign(HOME, signer, page, signatory, first)).as("a dead code").isEqualTo(200);
    String second = signingCode(signer, page, signatory, address, first);
    assertThat(sign(ATTACK, signer, page, signatory, second)).as("there").isEqualTo(429);
    assertThat(sign(HOME, signer, page, signatory, second)).as("elsewhere").isEqualTo(302);
  }

  /** Signs, and undoes the signature: the tries are counted all the same. */
  private int sign(String network, Someone signer, String page, UUID signatory, String code) {
    MockHttpServletRequestBuilder request =
        requests
            .request(signer, "POST", page + "/signature")
            .param("signatory", signatory.toString())
            .param("seen", terms)
            .param("code", code)
            .param("consent", "true");
    return requests.rolledBack(Requests.from(network, request)).getStatus();
  }

  private String signingCode(
      Someone signer, String page, UUID signatory, String address, String former) {
    clock.advance(Duration.ofSeconds(30));
    requests.done(
        requests.request(signer, "POST", page + "/code").param("signatory", signatory.toString()));
    return Mailbox.code(
        Mailbox.of(mailServer)
            .awaitTo(
                address,
                text ->
                    text.contains("pour signer")
                        && (former.isEmpty() || !Mailbox.code(text).equals(former))));
  }

  /** What the page to sign says of the terms that are signed there. */
  private String seen(Someone signer, String page) {
    var shown = requests.done(requests.request(signer, "GET", page + "/signature"));
    Matcher seen = SEEN.matcher(Making.text(shown));
    assertThat(seen.find()).isTrue();
    return seen.group(1);
  }

  private String email(UUID signatory) {
    return jdbc.sql("SELECT email FROM agreements.signatory WHERE id = ?")
        .param(signatory)
        .query(String.class)
        .single();
  }

  private int tries(UUID signatory) {
    return jdbc.sql("SELECT tries FROM agreements.signing_code WHERE signatory = ?")
        .param(signatory)
        .query(Integer.class)
        .single();
  }
}
