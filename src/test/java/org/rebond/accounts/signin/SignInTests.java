package org.rebond.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.LocalPath;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Client;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class SignInTests {

  @Autowired PlatformProperties properties;
  @Autowired GreenMail mailServer;
  @Autowired Accounts accounts;
  @Autowired MovableClock clock;

  private Client here;
  private Client elsewhere;

  @BeforeEach
  void twoBrowsers() {
    here = new Client(properties.publicUrl());
    elsewhere = new Client(properties.publicUrl());
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void aVisitToTheLinkChangesNothingAndItsButtonSignsInOnce() throws Exception {
    String link = Mailbox.link(ask(known())).getPath();

    assertThat(here.get(link).statusCode()).isEqualTo(200);
    assertThat(here.get(link).headers().map()).doesNotContainKey("set-cookie");
    HttpResponse<String> opened = here.post(link);
    assertThat(Client.location(opened)).isEqualTo("/aujourdhui");
    assertThat(opened.headers().allValues("set-cookie"))
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith("session=")
                    .contains("HttpOnly")
                    .contains("SameSite=Lax"));
    assertThat(signedIn(here)).isTrue();
    assertThat(elsewhere.post(link).statusCode()).isEqualTo(410);
    assertThat(signedIn(elsewhere)).isFalse();
  }

  @Test
  void theCodeSignsInAndEndsTheLink() throws Exception {
    String mail = ask(known());
    HttpResponse<String> page = here.get("/connexion/code");
    assertThat(page.body()).contains("one-time-code").contains("numeric");

    assertThat(Client.location(here.post("/connexion/code", "code", Mailbox.code(mail))))
        .isEqualTo("/aujourdhui");
    assertThat(signedIn(here)).isTrue();
    assertThat(elsewhere.get(Mailbox.link(mail).getPath()).statusCode()).isEqualTo(410);
  }

  @Test
  void theLinkEndsTheCode() throws Exception {
    String mail = ask(known());
    String cookie = here.cookie(SignInCookie.NAME);
    here.post(Mailbox.link(mail).getPath());
    elsewhere.keep(SignInCookie.NAME, cookie, "/connexion");
    elsewhere.post("/connexion/code", "code", Mailbox.code(mail));
    assertThat(signedIn(elsewhere)).isFalse();
  }

  @Test
  void fiveWrongCodesEndTheCodeAndNotTheLink() throws Exception {
    String mail = ask(known());
    String wrong = Mailbox.code(mail).equals("000000") ? "000001" : "000000";
    for (int i = 0; i < 5; i++) {
      assertThat(here.post("/connexion/code", "code", wrong).statusCode()).isEqualTo(200);
    }
    here.post("/connexion/code", "code", Mailbox.code(mail));
    assertThat(signedIn(here)).isFalse();

    here.post(Mailbox.link(mail).getPath());
    assertThat(signedIn(here)).isTrue();
  }

  @Test
  void anotherBrowserNeedsTheCodeOfTheSameMessageToo() throws Exception {
    String mail = ask(known());
    String link = Mailbox.link(mail).getPath();
    assertThat(elsewhere.post(link).statusCode()).isEqualTo(200);
    assertThat(signedIn(elsewhere)).isFalse();
    elsewhere.post(link + "/code", "code", "12");
    assertThat(signedIn(elsewhere)).isFalse();

    assertThat(Client.location(elsewhere.post(link + "/code", "code", Mailbox.code(mail))))
        .isEqualTo("/aujourdhui");
    assertThat(signedIn(elsewhere)).isTrue();
  }

  @Test
  void aCodeIsWorthNothingInABrowserThatDidNotAsk() throws Exception {
    String code = Mailbox.code(ask(known()));
    elsewhere.post("/connexion/code", "code", code);
    assertThat(signedIn(elsewhere)).isFalse();
  }

  @Test
  void continuesWhereThePersonWasGoingAndNeverElsewhere() throws Exception {
    String address = known();
    here.post("/connexion", "email", address, "suite", "/partenariats?tri=nom");
    String link = Mailbox.link(box().awaitTo(address)).getPath();
    assertThat(Client.location(here.post(link))).isEqualTo("/partenariats?tri=nom");

    String other = known();
    elsewhere.post("/connexion", "email", other, "suite", "//evil.example");
    link = Mailbox.link(box().awaitTo(other)).getPath();
    assertThat(Client.location(elsewhere.post(link))).isEqualTo("/aujourdhui");
    assertThat(LocalPath.parse("//evil.example")).isEmpty();
    assertThat(LocalPath.parse("/\\evil.example")).isEmpty();
    assertThat(LocalPath.parse("https://evil.example")).isEmpty();
    assertThat(LocalPath.parse("/{x}")).isEmpty();
  }

  @Test
  void anExpiredLinkRenewsItselfToTheSameAddress() throws Exception {
    String address = known();
    String link = Mailbox.link(ask(address)).getPath();
    clock.advance(Duration.ofMinutes(16));

    assertThat(here.get(link).statusCode()).isEqualTo(410);
    here.post(link);
    assertThat(signedIn(here)).isFalse();
    int before = box().count(address);
    here.post(link + "/renouvellement");
    URI renewed = Mailbox.link(box().awaitTo(address, text -> box().count(address) > before));
    assertThat(renewed.getPath()).isNotEqualTo(link);
    here.post(renewed.getPath());
    assertThat(signedIn(here)).isTrue();
  }

  @Test
  void aLinkThatNobodyKnowsLeadsToANewOne() throws Exception {
    HttpResponse<String> page = here.get("/connexion/lien/" + UUID.randomUUID());
    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(page.body()).contains("href=\"/connexion\"");
  }

  private String known() {
    String address = UUID.randomUUID() + "@example.org";
    accounts.findOrCreate(new EmailAddress(address));
    return address;
  }

  private String ask(String address) throws Exception {
    assertThat(Client.location(here.post("/connexion", "email", address)))
        .isEqualTo("/connexion/code");
    return box().awaitTo(address);
  }

  private static boolean signedIn(Client browser) throws Exception {
    return browser.get("/compte").statusCode() == 200;
  }

  private Mailbox box() {
    return Mailbox.of(mailServer);
  }
}
