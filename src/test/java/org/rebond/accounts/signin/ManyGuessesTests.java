package org.rebond.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.shared.TooMany;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.ConcurrentModel;
import org.springframework.validation.BeanPropertyBindingResult;

/** A hundred thousand guesses, put to the controller itself: drawing pages would take minutes. */
@RebondTest
class ManyGuessesTests {

  private static final int GUESSES = 100_000;

  /** A hundred times as many as are looked at; each asks the database. */
  private static final int GUESSES_FROM_EVERYWHERE = 20_000;

  private static final String HOME = "192.0.2.1";

  @Autowired SignInCodeController controller;
  @Autowired SignIn signIn;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;

  private EmailAddress address = new EmailAddress("nobody@example.org");
  private String owner = "";
  private String code = "";

  /** At the beginning of an hour that no other test has to do with. */
  @BeforeEach
  void anOwnerAskedForACode() {
    var day = clock.instant().plus(2 + (int) (Math.random() * 10_000), ChronoUnit.DAYS);
    var hour = day.truncatedTo(ChronoUnit.HOURS).plusSeconds(1);
    clock.advance(Duration.between(clock.instant(), hour));
    address = new EmailAddress(UUID.randomUUID() + "@example.org");
    accounts.findOrCreate(address);
    owner = ask();
    code = Mailbox.code(Mailbox.of(mailServer).awaitTo(address.value()));
  }

  @AfterEach
  void backToNow() {
    SecurityContextHolder.clearContext();
    clock.reset();
  }

  @Test
  void ofOneNetworkSixtyAreTakenAndFivePerMessageAreLookedAt() {
    String[] browsers = {ask(), ask(), ask(), ask()};
    int taken = taken(GUESSES, i -> "203.0.113.7", i -> browsers[i % browsers.length]);
    assertThat(taken).isEqualTo(SignInLimits.A_CLIENT_TYPES);
    assertThat(lookedAt()).isEqualTo(Asked.MOST_TRIES * browsers.length);
    assertThat(enters(HOME, owner, code)).isTrue();
  }

  @Test
  void ofAThousandNetworksTwoHundredAreLookedAtAndTheOwnerTypesAgainAfterTheHour() {
    String[] browsers = new String[1_000];
    for (int i = 0; i < browsers.length; i++) {
      browsers[i] = ask();
    }
    taken(
        GUESSES_FROM_EVERYWHERE,
        i -> "198.18." + i % 1_000 / 250 + "." + i % 250,
        i -> browsers[i % browsers.length]);
    assertThat(lookedAt()).isEqualTo(SignInLimits.WRONG_IN_AN_HOUR);
    clock.advance(Duration.ofMinutes(61));
    Mailbox box = Mailbox.of(mailServer);
    box.awaitTo(address.value(), text -> box.count(address.value()) == 5);
    String later = ask();
    String mail = box.awaitTo(address.value(), text -> box.count(address.value()) == 6);
    assertThat(enters(HOME, later, Mailbox.code(mail))).isTrue();
  }

  /** How many guesses were not answered by "too many". */
  private int taken(int guesses, IntFunction<String> network, IntFunction<String> browser) {
    int taken = 0;
    for (int i = 0; i < guesses; i++) {
      String guess = "%06d".formatted(i);
      try {
        type(network.apply(i), browser.apply(i), guess.equals(code) ? "999999" : guess);
        taken++;
      } catch (TooMany refused) {
        assertThat(refused.pause()).isPositive();
      }
    }
    return taken;
  }

  private boolean enters(String network, String browser, String typed) {
    return type(network, browser, typed).equals("redirect:/aujourdhui");
  }

  private String type(String network, String browser, String typed) {
    var request = new MockHttpServletRequest("POST", "/connexion/code");
    request.setRemoteAddr(network);
    request.setCookies(new Cookie(SignInCookie.NAME, browser));
    var form = new CodeForm(typed);
    var binding = new BeanPropertyBindingResult(form, "form");
    return controller.type(
        form, binding, new ConcurrentModel(), request, new MockHttpServletResponse());
  }

  private String ask() {
    return signIn.ask(address, "", true, Locale.FRENCH);
  }

  private int lookedAt() {
    return jdbc.sql("SELECT sum(tries) FROM accounts.sign_in WHERE email = ?")
        .param(address.value())
        .query(Integer.class)
        .single();
  }
}
