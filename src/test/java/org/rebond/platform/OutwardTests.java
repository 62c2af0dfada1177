package org.rebond.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutwardTests {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write("ok".getBytes(UTF_8));
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asksTheServerThatTheOperatorNamed() throws IOException {
    var answer = door(here()).send(HttpRequest.newBuilder(URI.create(here() + "/jetons?a=1")));
    assertThat(new String(answer.body(), UTF_8)).isEqualTo("ok");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data",
        "http://10.0.0.1/",
        "http://[::1]/",
        "https://rebond.example.org/",
        "http://rebond.example.org@127.0.0.1/",
        "http://127.0.0.1:1/"
      })
  void asksNobodyElse(String elsewhere) {
    assertThatThrownBy(() -> door(here()).send(HttpRequest.newBuilder(URI.create(elsewhere))))
        .isInstanceOf(IOException.class)
        .hasMessage("not the server that the operator named");
    assertThat(asked).hasValue(0);
  }

  @Test
  void doesNotGoWhereItIsSent() throws IOException {
    server.createContext(
        "/ailleurs",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    var answer = door(here()).send(HttpRequest.newBuilder(URI.create(here() + "/ailleurs")));
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(asked).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://fournisseur.example.org/api",
        "http://192.168.1.1/",
        "https://qui:quoi@example.org/",
        "file:///etc/passwd",
        "ftp://example.org/",
        "example.org",
        ""
      })
  void wantsTlsOfEveryServerButThisMachine(String address) {
    assertThatThrownBy(() -> door(address))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("REBOND_SOMETHING: https wanted");
  }

  @Test
  void doesWithoutTlsWhereTheAnswerIsSigned() {
    assertThatCode(() -> Outward.toSigner("REBOND_X", "http://example.org/tsa", PATIENCE, 9))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Outward.toSigner("REBOND_X", "file:///etc/passwd", PATIENCE, 9))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void readsOnlySoMuch() {
    var narrow = Outward.to("REBOND_SOMETHING", here(), PATIENCE, 1);
    assertThatThrownBy(() -> narrow.send(HttpRequest.newBuilder(URI.create(here()))))
        .isInstanceOf(IOException.class);
  }

  private static Outward door(String address) {
    return Outward.to("REBOND_SOMETHING", address, PATIENCE, 1_000);
  }

  private String here() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }
}
