package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Client;
import org.rebond.testing.Mailbox;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What browsers are told, by every kind of answer: also by refusals that never reach a route. */
@RebondTest
class HeadersTests {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final Map<String, String> TOLD =
      Map.of(
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY");

  @Autowired PlatformProperties properties;
  @Autowired Accounts accounts;
  @Autowired GreenMail mailServer;

  @ParameterizedTest
  @CsvSource({
    "200, /",
    "200, /?ou=Melle",
    "200, /ici",
    "200, /communes?q=mel",
    "200, /geo/regions.geojson",
    "200, /lieux.csv?ou=Melle",
    "200, /a-qui-s-adresser/lettre.pdf?commune=Melle&porte=agence",
    "200, /connexion",
    "200, /b",
    "200, /accueil",
    "200, /aide?lang=en",
    "200, /js/page.js",
    "200, /css/rebond.css",
    "200, /images/mark.svg",
    "200, /fonts/bricolage-grotesque-latin-wght-normal.woff2",
    "200, /actuator/health/liveness",
    "403, /actuator/env",
    "403, /api/v1/desk/scans",
    "302, /aujourdhui",
    "302, /compte",
    "400, /?ou=%E9",
    "400, /a;b=c",
    "400, /lieux/a%2Fb",
    "400, /lien/a%2Fb",
    "400, /api/a%2Fb",
    "400, /a%00b",
    "400, /../a",
    "404, /nulle-part",
    "404, /css/rien.css",
    "404, /css/",
    "404, /.git/config",
    "500, /test/bug",
    "503, /test/down"
  })
  void everyAnswerSaysWhatABrowserMayDoWithIt(int status, String path) throws Exception {
    HttpResponse<Void> answer =
        path.startsWith("/api/v1/") ? post(path, new byte[0]) : get(path, "GET");
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    protects(answer);
    if (status == 200 || status >= 400) {
      String type = one(answer, "Content-Type");
      assertThat(type).as(path).isNotEmpty();
      if (type.startsWith("text/") || type.contains("+xml")) {
        assertThat(type).as(path).containsIgnoringCase("charset=utf-8");
      }
    }
  }

  @Test
  void whatIsTooLongIsRefusedWithTheSameWords() throws Exception {
    HttpResponse<Void> answer = post("/connexion", new byte[3_000_000]);
    assertThat(answer.statusCode()).isEqualTo(413);
    protects(answer);
  }

  /** A refused method says nothing of what came with it. */
  @Test
  void aRequestIsNeverReadBackToWhoSentIt() throws Exception {
    HttpResponse<Void> trace = get("/", "TRACE");
    assertThat(trace.statusCode()).isIn(400, 405, 501);
    assertThat(one(trace, "Content-Type")).doesNotContain("message/http");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/compte", "/aujourdhui", "/conventions.csv", "/partenariats"})
  void noBrowserAndNoProxyKeepsAPrivatePage(String path) throws Exception {
    HttpResponse<String> answer = signedIn().get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    protects(answer);
    assertThat(one(answer, "Cache-Control")).contains("no-store").doesNotContain("public");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/connexion", "/lien/inconnu", "/accueil", "/b", "/nulle-part", "/compte"})
  void neitherIsAPageKeptThatDependsOnWhoAsks(String path) throws Exception {
    assertThat(one(get(path, "GET"), "Cache-Control")).contains("no-store");
  }

  @Test
  void whoSignsOutLeavesNothingInTheBrowser() throws Exception {
    Client client = signedIn();
    client.get("/compte");
    HttpResponse<String> out = client.post("/deconnexion");
    assertThat(Client.location(out)).startsWith("/?deconnexion");
    assertThat(one(out, "Clear-Site-Data")).isEqualTo("\"cache\"");
    assertThat(client.cookie("session")).isEmpty();
    assertThat(client.get("/compte").statusCode()).isEqualTo(302);
  }

  private static void protects(HttpResponse<?> answer) {
    TOLD.forEach((name, value) -> assertThat(one(answer, name)).as(name).isEqualTo(value));
    assertThat(one(answer, "Content-Security-Policy"))
        .contains(
            "default-src 'none'",
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "script-src 'self';",
            "style-src 'self';")
        .doesNotContain("unsafe", "http");
    assertThat(one(answer, "Permissions-Policy")).contains("microphone=()");
    assertThat(answer.headers().map().keySet())
        .doesNotContain("server", "x-powered-by", "access-control-allow-origin");
  }

  private static String one(HttpResponse<?> answer, String name) {
    List<String> values = answer.headers().allValues(name);
    assertThat(values).as(answer.uri() + ": " + name).hasSize(1);
    return values.getFirst();
  }

  private Client signedIn() throws Exception {
    String who = UUID.randomUUID() + "@example.org";
    accounts.findOrCreate(new EmailAddress(who));
    Client client = new Client(properties.publicUrl());
    client.post("/connexion", "email", who);
    client.post(Mailbox.link(Mailbox.of(mailServer).awaitTo(who)).getPath());
    byte[] session = Base64.getDecoder().decode(client.cookie("session"));
    assertThat(new String(session, StandardCharsets.US_ASCII)).matches(SESSION);
    return client;
  }

  /** 36 characters of base64: 216 bits (a UUID has 122); and the proof that we gave it out. */
  private static final Pattern SESSION = Pattern.compile("[\\w-]{36}\\.[\\w-]{43}");

  private HttpResponse<Void> get(String path, String method)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(at(path)).method(method, BodyPublishers.noBody()).build(),
        BodyHandlers.discarding());
  }

  private HttpResponse<Void> post(String path, byte[] body)
      throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.discarding());
  }

  private URI at(String path) {
    return URI.create(properties.publicUrl() + path);
  }
}
