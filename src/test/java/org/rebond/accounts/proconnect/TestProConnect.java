package org.rebond.accounts.proconnect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * A provider on this machine that behaves as ProConnect's documentation for services says: it
 * refuses what it does not know, gives a code once for 30 seconds, signs what it says of a person,
 * and recognises a browser that identified itself before.
 */
final class TestProConnect {

  static final String CLIENT = "rebond-des-tests";
  static final String AGREED = "un-secret-de-test-d-au-moins-32-octets";

  private static final Set<String> KNOWN =
      Set.of(
          "response_type",
          "client_id",
          "redirect_uri",
          "scope",
          "claims",
          "state",
          "nonce",
          "prompt",
          "idp_hint",
          "login_hint");

  /** Somebody who works somewhere. */
  record Agent(String sub, String email, String siret, String unit) {}

  final ProviderTokens tokens = new ProviderTokens(this);
  final Set<Fault> faults = java.util.EnumSet.noneOf(Fault.class);
  Supplier<Instant> now = () -> Instant.EPOCH;
  URI service = URI.create("http://localhost");
  Agent agent = new Agent("", "", "", "");
  int signedOut;

  private final HttpServer server;
  private CountDownLatch silence = new CountDownLatch(0);

  private TestProConnect() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    on("/.well-known/openid-configuration", tokens::discovery);
    on("/jwks", tokens::keys);
    on("/authorize", this::authorize);
    on("/login", this::login);
    on("/token", tokens::token);
    on("/userinfo", tokens::userinfo);
    on("/session/end", this::endSession);
    server.start();
  }

  static TestProConnect start() {
    try {
      return new TestProConnect();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort() + "/api/v2";
  }

  /** Nothing goes wrong any more. */
  void mend() {
    silence.countDown();
    silence = new CountDownLatch(1);
    faults.clear();
  }

  private void on(String path, HttpHandler handler) {
    server.createContext(
        "/api/v2" + path,
        exchange -> {
          if (faults.contains(Fault.SILENT)) {
            await(silence);
          }
          if (!faults.contains(Fault.DOWN)) {
            handler.handle(exchange);
          }
          exchange.close();
        });
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = Answers.parameters(exchange.getRequestURI().getRawQuery());
    boolean proper =
        KNOWN.containsAll(asked.keySet())
            && "code".equals(asked.get("response_type"))
            && CLIENT.equals(asked.get("client_id"))
            && callback().equals(asked.get("redirect_uri"))
            && asked.getOrDefault("state", "").length() >= 32
            && asked.getOrDefault("nonce", "").length() >= 32;
    if (!proper) {
      Answers.page(exchange, 400, "Y000400", "<p>Bad Request Exception</p>");
    } else if (Answers.cookies(exchange).contains("pc=1")) {
      Answers.redirect(exchange, tokens.answer(asked));
    } else {
      Answers.page(
          exchange,
          200,
          "ProConnect des tests",
          "<form method=\"post\" action=\"/api/v2/login?%s\"><button>Je suis cet agent</button><button name=\"no\" value=\"1\">Annuler</button></form>"
              .formatted(Answers.html(Answers.query(asked))));
    }
  }

  private void login(HttpExchange exchange) throws IOException {
    Map<String, String> asked = Answers.parameters(exchange.getRequestURI().getRawQuery());
    if (Answers.body(exchange).contains("no=1")) {
      Answers.redirect(
          exchange, callback() + "?error=access_denied&state=" + Answers.value(asked, "state"));
    } else {
      exchange.getResponseHeaders().add("Set-Cookie", "pc=1; Path=/api/v2; HttpOnly");
      Answers.redirect(exchange, tokens.answer(asked));
    }
  }

  private void endSession(HttpExchange exchange) throws IOException {
    Map<String, String> asked = Answers.parameters(exchange.getRequestURI().getRawQuery());
    String back = service.resolve("/connexion/proconnect/deconnecte").toString();
    boolean proper =
        asked.keySet().equals(Set.of("id_token_hint", "state", "post_logout_redirect_uri"))
            && tokens.ours(Answers.value(asked, "id_token_hint"))
            && back.equals(asked.get("post_logout_redirect_uri"));
    if (proper) {
      signedOut++;
      exchange.getResponseHeaders().add("Set-Cookie", "pc=; Path=/api/v2; Max-Age=0");
      Answers.redirect(exchange, back + "?state=" + Answers.encoded(Answers.value(asked, "state")));
    } else {
      Answers.page(exchange, 400, "Y030111", "<p>post_logout_redirect_uri</p>");
    }
  }

  String callback() {
    return service.resolve("/connexion/proconnect/retour").toString();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
