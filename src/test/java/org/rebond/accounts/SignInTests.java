package org.rebond.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rebond.platform.PlatformProperties;
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

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void aVisitToTheLinkChangesNothingAndItsButtonSignsInOnce() throws Exception {
    String address = known();
    URI link = requestLink(address);

    assertThat(get(link).statusCode()).isEqualTo(200);
    assertThat(get(link).headers().map()).doesNotContainKey("set-cookie");
    HttpResponse<String> opened = post(link, "");
    assertThat(opened.statusCode()).isEqualTo(302);
    assertThat(opened.headers().firstValue("location")).hasValue("/aujourdhui");
    assertThat(opened.headers().firstValue("set-cookie").orElse(""))
        .startsWith("session=")
        .contains("HttpOnly")
        .contains("SameSite=Lax");

    HttpClient someoneElse = HttpClient.newHttpClient();
    HttpResponse<String> again =
        someoneElse.send(
            HttpRequest.newBuilder(link).POST(HttpRequest.BodyPublishers.noBody()).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(again.statusCode()).isEqualTo(410);
  }

  @Test
  void continuesWhereThePersonWasGoingAndNeverElsewhere() throws Exception {
    String address = known();
    post(at("/connexion"), "email=" + address + "&suite=%2Fpartenariats%3Ftri%3Dnom");
    URI link = Mailbox.link(box().awaitTo(address));
    assertThat(link.getQuery()).isEqualTo("suite=/partenariats?tri=nom");
    assertThat(LocalPath.parse("//evil.example")).isEmpty();
    assertThat(LocalPath.parse("/\\evil.example")).isEmpty();
    assertThat(LocalPath.parse("https://evil.example")).isEmpty();
    assertThat(LocalPath.parse("/{x}")).isEmpty();
    HttpResponse<String> opened =
        post(URI.create(link.toString().replaceAll("\\?.*", "")), "suite=%2F%2Fevil.example");
    assertThat(opened.headers().firstValue("location")).hasValue("/aujourdhui");
  }

  @Test
  void anExpiredLinkRenewsItselfToTheSameAddress() throws Exception {
    String address = known();
    URI link = requestLink(address);
    clock.advance(Duration.ofMinutes(16));

    assertThat(get(link).statusCode()).isEqualTo(410);
    int before = box().count(address);
    assertThat(post(URI.create(link + "/renouvellement"), "").statusCode()).isEqualTo(200);
    URI renewed = Mailbox.link(box().awaitTo(address, text -> box().count(address) > before));
    assertThat(renewed).isNotEqualTo(link);
    assertThat(get(renewed).statusCode()).isEqualTo(200);
  }

  @Test
  void theAnswerDoesNotTellWhetherAnAddressIsKnown() throws Exception {
    String stranger = UUID.randomUUID() + "@example.org";
    HttpResponse<String> known = post(at("/connexion"), "email=" + known());
    HttpResponse<String> unknown = post(at("/connexion"), "email=" + stranger);
    assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
    assertThat(box().awaitTo(stranger)).doesNotContain("/lien/").contains("/lieux/nouveau");
  }

  @Test
  void refusesAFormThatAnotherSiteSent() throws Exception {
    HttpResponse<String> answer =
        browser.send(
            HttpRequest.newBuilder(at("/connexion"))
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("email=a@example.org"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void anAnonymousPageSetsNoCookieAndCarriesAStrictPolicy() throws Exception {
    HttpResponse<String> page = get(at("/connexion"));
    assertThat(page.headers().map()).doesNotContainKey("set-cookie");
    assertThat(page.headers().firstValue("content-security-policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("referrer-policy")).hasValue("no-referrer");
  }

  @Test
  void sendsAWayInToWhoeverOpensAPrivatePage() throws Exception {
    HttpResponse<String> answer = get(at("/organisations/" + UUID.randomUUID() + "/equipe"));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("location").orElse("")).startsWith("/connexion?suite=");
  }

  private String known() {
    String address = UUID.randomUUID() + "@example.org";
    accounts.findOrCreate(new EmailAddress(address));
    return address;
  }

  private URI requestLink(String address) throws IOException, InterruptedException {
    assertThat(post(at("/connexion"), "email=" + address).statusCode()).isEqualTo(200);
    return Mailbox.link(box().awaitTo(address));
  }

  private Mailbox box() {
    return Mailbox.of(mailServer);
  }

  private URI at(String path) {
    return properties.publicUrl().resolve(path);
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(URI address, String form)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
