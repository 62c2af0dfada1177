package org.rebond.audit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A real time-stamp server (RFC 3161 over HTTP) with a key of its own, on this machine. */
final class TimeStampServer implements AutoCloseable {

  /** What it does when asked. */
  interface Manner {
    void answer(HttpExchange exchange, byte[] request) throws Exception;
  }

  private static final X500Name NAME = new X500Name("CN=Time stamps of the tests");

  private final HttpServer http;
  private final KeyPair keys;
  private final X509CertificateHolder certificate;
  private final AtomicInteger asked = new AtomicInteger();
  private Manner manner = this::stamp;

  TimeStampServer() throws Exception {
    // A key of RSA would take longer than the test it is for.
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    keys = generator.generateKeyPair();
    Instant now = Instant.now();
    var builder =
        new JcaX509v3CertificateBuilder(
            NAME,
            BigInteger.valueOf(now.toEpochMilli()),
            Date.from(now.minusSeconds(3600)),
            Date.from(now.plusSeconds(3600)),
            NAME,
            keys.getPublic());
    builder.addExtension(
        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    certificate =
        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()));
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          try (exchange) {
            manner.answer(exchange, exchange.getRequestBody().readAllBytes());
          } catch (IOException broken) {
            throw broken;
          } catch (Exception broken) {
            throw new IOException(broken);
          }
        });
    http.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
    http.start();
  }

  TimeStampServer that(Manner other) {
    manner = other;
    return this;
  }

  String address() {
    return "http://localhost:" + http.getAddress().getPort() + "/tsa";
  }

  int asked() {
    return asked.get();
  }

  /** Its certificate, as an operator would keep it. */
  Path pem(Path folder) throws IOException {
    String body = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
    return Files.writeString(
        folder.resolve("tsa-%d.pem".formatted(http.getAddress().getPort())),
        "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
  }

  void stamp(HttpExchange exchange, byte[] request) throws Exception {
    send(exchange, answer(new TimeStampRequest(request)));
  }

  byte[] answer(TimeStampRequest request) throws Exception {
    var signer =
        new JcaSimpleSignerInfoGeneratorBuilder()
            .build(
                "SHA256withECDSA",
                keys.getPrivate(),
                new JcaX509CertificateConverter().getCertificate(certificate));
    var calculator =
        new JcaDigestCalculatorProviderBuilder()
            .build()
            .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
    var tokens =
        new TimeStampTokenGenerator(signer, calculator, new ASN1ObjectIdentifier("1.2.3.4"));
    tokens.addCertificates(new JcaCertStore(List.of(certificate)));
    return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
        .generate(request, BigInteger.valueOf(asked.get()), Date.from(Instant.now()))
        .getEncoded();
  }

  static void send(HttpExchange exchange, byte[] answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
