package org.rebond.audit;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.rebond.platform.Outward;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks a time-stamp server over HTTP: a digest tells nothing, and the answer is signed. */
@Component
class HttpTimeStamps implements TimeStamps {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** A token with its certificates has a few kilobytes. */
  private static final long LARGEST = 64 * 1024;

  private final String address;
  private final TimeStampTrust trust;
  private final Optional<Outward> server;
  private final SecureRandom random = new SecureRandom();

  @Autowired
  HttpTimeStamps(@Value("${rebond.timestamp-url:}") String address, TimeStampTrust trust) {
    this(address, trust, PATIENCE);
  }

  HttpTimeStamps(String address, TimeStampTrust trust, Duration patience) {
    this.address = address;
    this.trust = trust;
    this.server =
        address.isBlank()
            ? Optional.empty()
            : Optional.of(Outward.toSigner("REBOND_TIMESTAMP_URL", address, patience, LARGEST));
  }

  @Override
  public boolean configured() {
    return server.isPresent();
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
    HttpResponse<byte[]> answer =
        server
            .orElseThrow(() -> new IOException("no time-stamp server is named"))
            .send(
                HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/timestamp-query")
                    .POST(BodyPublishers.ofByteArray(request)));
    if (answer.statusCode() != 200) {
      throw new IOException("the time-stamp server answers " + answer.statusCode());
    }
    return answer.body();
  }
}
