package org.rebond.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeStampTests {

  private static final Digest DIGEST = new Sha256().add("a day").digest();
  private static final Digest OTHER = new Sha256().add("another day").digest();
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @TempDir Path folder;
  private TimeStampServer server;

  @BeforeEach
  void start() throws Exception {
    server = new TimeStampServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aRealTokenIsOfThisDigestAndOfThisServer() throws Exception {
    byte[] token = asking(trusting(server)).stamp(DIGEST);
    var stamp = trusting(server).check(token, DIGEST);
    assertThat(stamp.at()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    assertThat(stamp.signer()).contains("Time stamps of the tests");
    assertThat(stamp.fingerprint()).hasSize(64);
  }

  @Test
  void aTokenDoesNotServeForAnotherDigestNorWhenABitChanged() throws Exception {
    byte[] token = asking(trustingAnyone()).stamp(DIGEST);
    assertThatThrownBy(() -> trustingAnyone().check(token, OTHER))
        .isInstanceOf(TimeStampTrust.Untrusted.class);
    token[token.length - 1] ^= 1;
    assertThatThrownBy(() -> trustingAnyone().check(token, DIGEST))
        .isInstanceOf(TimeStampTrust.Untrusted.class);
  }

  @Test
  void aServerThatTheOperatorDoesNotKnowIsNotBelieved() throws Exception {
    try (var stranger = new TimeStampServer()) {
      assertThatThrownBy(() -> asking(trusting(stranger)).stamp(DIGEST))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void anAnswerToAnotherQuestionIsRefused() {
    server.that(
        (exchange, request) -> {
          var generator = new TimeStampRequestGenerator();
          generator.setCertReq(true);
          var other = generator.generate(NISTObjectIdentifiers.id_sha256, OTHER.bytes());
          TimeStampServer.send(exchange, server.answer(other));
        });
    refuses("not an answer to what was asked");
  }

  @Test
  void doesNotFollowWhereTheServerSends() throws Exception {
    try (var elsewhere = new TimeStampServer()) {
      server.that(
          (exchange, request) -> {
            exchange.getResponseHeaders().set("Location", elsewhere.address());
            exchange.sendResponseHeaders(307, -1);
          });
      refuses("answers 307");
      assertThat(elsewhere.asked()).isZero();
    }
  }

  @Test
  void readsOnlyALittle() {
    server.that((exchange, request) -> TimeStampServer.send(exchange, new byte[1 << 20]));
    refuses("cannot be reached");
  }

  @Test
  void nonsenseIsRefused() {
    server.that((exchange, request) -> TimeStampServer.send(exchange, new byte[] {1, 2, 3}));
    assertThatThrownBy(() -> asking(trustingAnyone()).stamp(DIGEST))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aServerThatDripsDoesNotHoldUpTheDay() {
    var done = new CountDownLatch(1);
    server.that(
        (exchange, request) -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write(1);
          exchange.getResponseBody().flush();
          done.await();
        });
    refuses("does not answer in time");
    done.countDown();
  }

  @Test
  void aServerThatIsAwayIsToldAsSuch() {
    server.close();
    refuses("cannot be reached");
  }

  @Test
  void anAddressOfAnotherKindIsRefusedAtTheStart() {
    for (String address : List.of("file:///etc/passwd", "ftp://example.org", "tsa")) {
      assertThatThrownBy(() -> new HttpTimeStamps(address, trustingAnyone(), PATIENCE))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private void refuses(String why) {
    assertThatThrownBy(() -> asking(trustingAnyone()).stamp(DIGEST))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(why);
  }

  private HttpTimeStamps asking(TimeStampTrust trust) {
    return new HttpTimeStamps(server.address(), trust, PATIENCE);
  }

  private TimeStampTrust trusting(TimeStampServer known) throws Exception {
    return new TimeStampTrust(known.pem(folder).toString());
  }

  private static TimeStampTrust trustingAnyone() throws Exception {
    return new TimeStampTrust("");
  }
}
