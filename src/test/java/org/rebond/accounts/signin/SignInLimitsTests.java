package org.rebond.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Client;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class SignInLimitsTests {

  @Autowired PlatformProperties properties;
  @Autowired GreenMail mailServer;
  @Autowired Accounts accounts;
  @Autowired SignIn signIn;
  @Autowired Requests requests;
  @Autowired SignInLimits limits;
  @Autowired MovableClock clock;

  private Client owner;
  private Client stranger;

  /** Another day each time: all tests of a run call from the same address. */
  @BeforeEach
  void aDayOfItsOwn() {
    clock.advance(Duration.ofDays(2 + (int) (Math.random() * 10_000)));
    owner = new Client(properties.publicUrl());
    stranger = new Client(properties.publicUrl());
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void nothingThatIsAnsweredTellsWhetherAnAddressIsKnown() throws Exception {
    String known = known();
    String unknown = UUID.randomUUID() + "@example.org";
    assertThat(story(owner, known)).isEqualTo(story(stranger, unknown));
    assertThat(box().awaitTo(unknown)).doesNotContain("/lien/").contains("/lieux/nouveau");
  }

  /** Statuses and pages from asking to the sixth wrong code and the sixth message. */
  private String story(Client who, String address) throws Exception {
    var told = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      tell(address, who.post("/connexion", "email", address), told);
    }
    tell(address, who.get("/connexion/code"), told);
    for (int i = 0; i < 6; i++) {
      tell(address, who.post("/connexion/code", "code", "not digits"), told);
    }
    return told.toString();
  }

  private static void tell(String address, HttpResponse<String> answer, StringBuilder told) {
    told.append(answer.statusCode())
        .append(answer.headers().firstValue("location").orElse(""))
        .append(
            answer
                .body()
                .replace(address, "ADDRESS")
                .replaceAll("[0-9a-f]{12}", "REFERENCE")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", ""))
        .append('\n');
  }

  @Test
  void tooManyRequestsForOneAddressAreToldHowLongToWait() throws Exception {
    String address = known();
    for (int i = 0; i < SignInLimits.A_CLIENT_ASKS_FOR_ONE; i++) {
      assertThat(owner.post("/connexion", "email", address).statusCode()).isEqualTo(302);
    }
    HttpResponse<String> answer = owner.post("/connexion", "email", address);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValueAsLong("retry-after").orElse(0)).isBetween(1L, 901L);
  }

  @Test
  void aStrangerWhoFloodsAnAddressDoesNotKeepItsOwnerOut() throws Exception {
    EmailAddress address = new EmailAddress(known());
    owner.post("/connexion", "email", address.value());
    String mail = box().awaitTo(address.value());
    for (int i = 0; i < 50; i++) {
      String browser = signIn.ask(address, "", true, Locale.FRENCH);
      for (int guess = 0; guess < 6; guess++) {
        signIn.typed(requests.ofBrowser(browser).orElseThrow(), "not digits");
      }
    }
    assertThat(requests.waiting(address)).isEqualTo(5);

    owner.post(Mailbox.link(mail).getPath());
    assertThat(owner.get("/compte").statusCode()).isEqualTo(200);
  }

  @Test
  void anOwnerEntersByAMessageThatAStrangerAskedForAndWhoseCodeTheyKilled() throws Exception {
    EmailAddress address = new EmailAddress(known());
    String browser = signIn.ask(address, "", true, Locale.FRENCH);
    for (int guess = 0; guess < 6; guess++) {
      signIn.typed(requests.ofBrowser(browser).orElseThrow(), "not digits");
    }
    String mail = box().awaitTo(address.value());
    owner.post(Mailbox.link(mail).getPath() + "/code", "code", Mailbox.code(mail));
    assertThat(owner.get("/compte").statusCode()).isEqualTo(200);
  }

  @Test
  void anyEarlierMessageIsRenewedWhenTheDayHadTooMany() throws Exception {
    EmailAddress address = new EmailAddress(known());
    owner.post("/connexion", "email", address.value());
    String link = Mailbox.link(box().awaitTo(address.value())).getPath();
    clock.advance(Duration.ofMinutes(16));
    int before = box().count(address.value());
    signIn.ask(address, "", false, Locale.FRENCH);

    owner.post(link + "/renouvellement");
    String renewed = box().awaitTo(address.value(), text -> box().count(address.value()) > before);
    owner.post(Mailbox.link(renewed).getPath());
    assertThat(owner.get("/compte").statusCode()).isEqualTo(200);
  }

  @Test
  void guessingEverywhereStopsCodesAndLeavesLinks() throws Exception {
    String address = known();
    owner.post("/connexion", "email", address);
    String mail = box().awaitTo(address);
    for (int i = 0; i < SignInLimits.WRONG_IN_AN_HOUR; i++) {
      limits.wrong();
    }
    assertThat(owner.post("/connexion/code", "code", Mailbox.code(mail)).statusCode())
        .isEqualTo(429);
    owner.post(Mailbox.link(mail).getPath());
    assertThat(owner.get("/compte").statusCode()).isEqualTo(200);
  }

  private String known() {
    String address = UUID.randomUUID() + "@example.org";
    accounts.findOrCreate(new EmailAddress(address));
    return address;
  }

  private Mailbox box() {
    return Mailbox.of(mailServer);
  }
}
