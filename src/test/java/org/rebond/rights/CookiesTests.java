package org.rebond.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.DocumentedCookies;
import org.rebond.testing.Mailbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every cookie that this site ever sets, as a browser gets it over HTTP. */
@WithEverybody
class CookiesTests {

  @Autowired World world;
  @Autowired Cast cast;
  @Autowired PlatformProperties properties;
  @Autowired GreenMail mailServer;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private static final HttpResponse.BodyHandler<String> TEXT = HttpResponse.BodyHandlers.ofString();

  private final DocumentedCookies cookies = new DocumentedCookies();
  private final Map<String, String> kept = new TreeMap<>();
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void nobodyWhoOnlyReadsGetsACookie() throws Exception {
    Map<String, String> setting = new TreeMap<>();
    for (Route route : reading()) {
      String address = RightsTableTests.address(route, world.things(route).getFirst());
      var answer = http.send(HttpRequest.newBuilder(at(address)).build(), TEXT);
      answer.headers().firstValue("Set-Cookie").ifPresent(set -> setting.put(address, set));
    }
    assertThat(setting).isEmpty();
  }

  @Test
  void signingInAndWalkingEverywhereSetsTheDocumentedOnesOnly() throws Exception {
    String address = cast.member();
    post("/connexion", "email=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
    String mail = Mailbox.of(mailServer).awaitTo(address, text -> text.contains("/connexion/lien"));
    post(Mailbox.link(mail).getPath(), "");
    assertThat(send(HttpRequest.newBuilder(at("/compte"))).statusCode()).isEqualTo(200);
    walk();
    kept.clear();
    post("/connexion/cle-d-acces/options", "");
    String opening =
        world
            .things(route("POST", "/accueil/ouverture/{secret}"))
            .getFirst()
            .variables()
            .get("secret");
    post("/accueil/ouverture/" + opening, "");

    // Those of ProConnect are set where an instance has it: ProConnectCookiesTests.
    cookies.wereThese("session", "demande", "cle-d-acces", "desk");
  }

  @Test
  void thePrivacyPageNamesEachOfThemOfEveryWayToSignIn() throws IOException {
    String privacy = Files.readString(Path.of("docs/privacy.md"));
    assertThat(DocumentedCookies.ALL.keySet()).allMatch(name -> privacy.contains('`' + name + '`'));
  }

  /** All pages, those of others too, which answer that they are nobody else's. */
  private void walk() throws Exception {
    var failed = new TreeSet<String>();
    for (Route route : reading()) {
      String address = RightsTableTests.address(route, world.things(route).getFirst());
      if (send(HttpRequest.newBuilder(at(address))).statusCode() >= 500) {
        failed.add(address);
      }
    }
    assertThat(failed).isEmpty();
  }

  private List<Route> reading() {
    return Route.all(mappings).stream()
        .filter(route -> route.reads() && !route.path().endsWith(".pdf"))
        .toList();
  }

  private Route route(String method, String path) {
    return Route.all(mappings).stream()
        .filter(route -> route.method().equals(method) && route.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private void post(String path, String form) throws Exception {
    var answer =
        send(
            HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    assertThat(answer.statusCode()).as("%s %s", path, answer.body()).isIn(200, 302);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    kept.forEach((name, value) -> request.header("Cookie", name + "=" + value));
    var answer = http.send(request.build(), TEXT);
    for (String set : answer.headers().allValues("Set-Cookie")) {
      HttpCookie cookie = HttpCookie.parse(set).getFirst();
      kept.put(cookie.getName(), cookie.getValue());
    }
    return cookies.note(answer);
  }

  private URI at(String path) {
    return URI.create(properties.publicUrl() + path);
  }
}
