package org.rebond.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** A flood of guesses: few are looked at, and the owner of the code still comes in. */
@WithEverybody
class GuessingTests {

  private static final String HOME = "192.0.2.1";
  private static final String ATTACK = "203.0.113.7";

  @Autowired Cast cast;
  @Autowired Requests requests;
  @Autowired JdbcClient jdbc;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;

  @BeforeEach
  void anHourOfItsOwn() {
    Guesses.anHourOfItsOwn(clock);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void fromOneNetworkFewGuessesAreLookedAtAndTheOwnerComesInFromAnother() {
    String address = cast.member();
    Cookie owner = ask(HOME, address);
    String code = Mailbox.code(mail(address));
    Cookie[] browsers = new Cookie[5];
    for (int i = 0; i < browsers.length; i++) {
      browsers[i] = ask(ATTACK, address);
    }
    Map<Integer, Integer> answers =
        Guesses.answers(i -> type(ATTACK, browsers[i % browsers.length], Guesses.guess(i, code)));
    assertThat(answers).containsOnlyKeys(200, 429);
    assertThat(answers.get(200)).isLessThanOrEqualTo(60);
    assertThat(compared(address)).isBetween(5, 5 * browsers.length);

    String another = cast.member();
    Cookie neighbour = ask(ATTACK, another);
    String theirs = mail(another);
    assertThat(type(ATTACK, neighbour, Mailbox.code(theirs)))
        .as("the network, not the account")
        .isEqualTo(429);
    assertThat(type(HOME, owner, code)).as("the owner, at home").isEqualTo(302);
    clock.advance(Duration.ofMinutes(61));
    Cookie later = ask(ATTACK, another);
    assertThat(type(ATTACK, later, newest(another, 1))).isEqualTo(302);
  }

  @Test
  void fromManyNetworksCodesRestForAnHourAndTheLinkWorks() {
    String address = cast.member();
    Cookie owner = ask(HOME, address);
    String mail = mail(address);
    int networks = 100;
    Cookie[] browsers = new Cookie[networks];
    for (int i = 0; i < networks; i++) {
      browsers[i] = ask(network(i), address);
    }
    Map<Integer, Integer> answers =
        Guesses.answers(
            i ->
                type(
                    network(i % networks),
                    browsers[i % networks],
                    Guesses.guess(i, Mailbox.code(mail))));
    assertThat(answers).containsOnlyKeys(200, 429);
    // Two hundred in the whole instance, and what was under way at that moment.
    assertThat(compared(address)).isBetween(200, 216);

    assertThat(type(HOME, owner, Mailbox.code(mail))).as("codes rest").isEqualTo(429);
    String link = Mailbox.link(mail).getPath();
    assertThat(send(HOME, "POST", link, owner, Map.of()).getStatus()).isEqualTo(302);
  }

  private static String network(int i) {
    return "198.18.%d.%d".formatted(i / 250, 1 + i % 250);
  }

  private Cookie ask(String network, String address) {
    var answer =
        send(network, "POST", "/connexion", new Cookie("none", ""), Map.of("email", address));
    return Objects.requireNonNull(answer.getCookie("demande"), "asked too often");
  }

  private int type(String network, Cookie browser, String code) {
    return send(network, "POST", "/connexion/code", browser, Map.of("code", code)).getStatus();
  }

  private MockHttpServletResponse send(
      String network, String method, String path, Cookie browser, Map<String, String> form) {
    var request = requests.request(Someone.nobody("browser"), method, path).cookie(browser);
    form.forEach(request::param);
    return requests.done(Requests.from(network, request));
  }

  /** Codes that were held against the right one, for all messages to this address. */
  private int compared(String address) {
    return jdbc.sql("SELECT sum(tries) FROM accounts.sign_in WHERE email = ?")
        .param(address)
        .query(Integer.class)
        .single();
  }

  private String mail(String address) {
    return Mailbox.of(mailServer).awaitTo(address, text -> text.contains("/connexion/lien/"));
  }

  /** The code of the message after so many. */
  private String newest(String address, int former) {
    return Mailbox.code(
        Mailbox.of(mailServer)
            .awaitTo(
                address, text -> text.contains("/connexion/lien/") && count(address) > former));
  }

  private int count(String address) {
    return Mailbox.of(mailServer).count(address);
  }
}
