package org.rebond.audit;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks a time-stamp server over HTTP: briefly, a little, and nowhere it would send us. */
@Component
class HttpTimeStamps implements TimeStamps {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** A token with its certificates has a few kilobytes. */
  private static final long LARGEST = 64 * 1024;

  private final String address;
  private final TimeStampTrust trust;
  private final Duration patience;
  private final SecureRandom random = new SecureRandom();
  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  @Autowired
  HttpTimeStamps(@Value("${rebond.timestamp-url:}") String address, TimeStampTrust trust) {
    this(address, trust, PATIENCE);
  }

  HttpTimeStamps(String address, TimeStampTrust trust, Duration patience) {
    if (!address.isBlank() && !address.matches("https?://.+")) {
      throw new IllegalStateException("REBOND_TIMESTAMP_URL must be an http or https address");
    }
    this.address = address;
    this.trust = trust;
    this.patience = patience;
  }

  @Override
  public boolean configured() {
    return !address.isBlank();
  }

  @Override
  public byte[] stamp(Digest digest) throws IOException {
    var generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    TimeStampRequest request =
        generator.generate(
            NISTObjectIdentifiers.id_sha256, digest.bytes(), new BigInteger(64, random));
    try {
      var response = new TimeStampResponse(ask(request.getEncoded()));
      response.validate(request);
      if (response.getTimeStampToken() == null) {
        throw new IOException("the time-stamp server refuses: status " + response.getStatus());
      }
      byte[] token = response.getTimeStampToken().getEncoded();
      trust.check(token, digest);
      return token;
    } catch (TSPException | TimeStampTrust.Untrusted wrong) {
      throw new IOException("not an answer to what was asked: " + wrong.getMessage(), wrong);
    }
  }

  private byte[] ask(byte[] request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> asked =
        http.sendAsync(
            HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/timestamp-query")
                .timeout(patience)
                .POST(BodyPublishers.ofByteArray(request))
                .build(),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
    try {
      // The request's own timeout ends with the headers: a body may drip for ever.
      HttpResponse<byte[]> answer = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (answer.statusCode() != 200) {
        throw new IOException("the time-stamp server answers " + answer.statusCode());
      }
      return answer.body();
    } catch (TimeoutException late) {
      asked.cancel(true);
      throw new IOException("the time-stamp server does not answer in time", late);
    } catch (ExecutionException broken) {
      throw new IOException("the time-stamp server cannot be reached", broken.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
