package org.rebond.accounts.proconnect;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Client;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An instance that has a provider, somebody at a browser, and their identity there. */
@RebondTest
abstract class WithProConnect {

  static final TestProConnect PROVIDER = TestProConnect.start();
  static final String LEAVE = "/connexion/proconnect";
  static final String RETURN = LEAVE + "/retour";
  static final String ADDRESS = LEAVE + "/adresse";

  @Autowired PlatformProperties properties;
  @Autowired Accounts accounts;
  @Autowired JdbcClient jdbc;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;

  final EmailAddress email = new EmailAddress(UUID.randomUUID() + "@agence.example.org");
  private final Set<String> read = new HashSet<>();
  Client person = new Client(URI.create("http://localhost"));

  @DynamicPropertySource
  static void aProvider(DynamicPropertyRegistry registry) {
    registry.add("rebond.proconnect.issuer", PROVIDER::issuer);
    registry.add("rebond.proconnect.client-id", () -> TestProConnect.CLIENT);
    registry.add("rebond.proconnect.client-secret", () -> TestProConnect.AGREED);
  }

  @BeforeEach
  void somebodyWorksSomewhere() {
    PROVIDER.mend();
    PROVIDER.service = properties.publicUrl();
    PROVIDER.now = clock::instant;
    is(email.value());
    person = browser();
  }

  @AfterEach
  void backToNow() {
    PROVIDER.mend();
    clock.reset();
  }

  Client browser() {
    return new Client(properties.publicUrl());
  }

  /** At the provider, from now on, the person has this address and a new identity. */
  void is(String address) {
    PROVIDER.agent =
        new TestProConnect.Agent(
            UUID.randomUUID().toString(), address, "13000548100010", "Agence de Niort");
  }

  /** Presses the button: the address at the provider. */
  String leave(Client from) throws Exception {
    HttpResponse<String> page = from.post(LEAVE, "suite", "");
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return page.headers().firstValue("refresh").orElseThrow().replace("0; url=", "");
  }

  /** The provider knows the browser: where it sends it. */
  String cross(String address) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address)).header("Cookie", "pc=1").build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return local(answer.headers().firstValue("location").orElseThrow());
  }

  HttpResponse<String> goThere(Client from) throws Exception {
    return from.get(cross(leave(from)));
  }

  /** The whole of the first time, to the end. */
  void firstTime(Client from) throws Exception {
    assertThat(Client.location(goThere(from))).isEqualTo(ADDRESS);
    from.get(ADDRESS);
    assertThat(Client.location(from.post(ADDRESS, "code", code()))).isEqualTo("/aujourdhui");
  }

  /** The newest that was not read yet. */
  String code() {
    String code =
        Mailbox.code(
            Mailbox.of(mailServer)
                .awaitTo(
                    PROVIDER.agent.email(),
                    text ->
                        text.startsWith("Confirmez votre adresse")
                            && !read.contains(Mailbox.code(text))));
    read.add(code);
    return code;
  }

  boolean signedIn(Client one) throws Exception {
    return one.get("/compte").statusCode() == 200;
  }

  UUID account() {
    return accounts.find(email).orElseThrow();
  }

  List<String> trail(UUID subject) {
    return jdbc.sql("SELECT action FROM audit.line WHERE subject = ? ORDER BY at, id")
        .param(subject)
        .query(String.class)
        .list();
  }

  Optional<UUID> identity() {
    return jdbc.sql("SELECT id FROM accounts.proconnect_identity WHERE subject = ?")
        .param(PROVIDER.agent.sub())
        .query(UUID.class)
        .optional();
  }

  static String local(String address) {
    URI there = URI.create(address);
    return there.getRawPath() + (there.getRawQuery() == null ? "" : "?" + there.getRawQuery());
  }
}
