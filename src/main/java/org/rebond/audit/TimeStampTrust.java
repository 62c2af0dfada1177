package org.rebond.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether a token is of this digest and really signed by a time-stamp server: by one that the
 * operator's certificates vouch for, or, without any, by whoever its own certificate names.
 */
@Component
class TimeStampTrust {

  /** What a token says once it is checked. */
  record Stamp(Instant at, String signer, String fingerprint) {}

  /** A token that does not hold. */
  static final class Untrusted extends Exception {
    Untrusted(String why) {
      super(why);
    }

    Untrusted(Exception cause) {
      super(cause.getMessage(), cause);
    }
  }

  private final Set<TrustAnchor> anchors;

  TimeStampTrust(@Value("${rebond.timestamp-certificates:}") String file)
      throws IOException, GeneralSecurityException {
    if (file.isBlank()) {
      anchors = Set.of();
      return;
    }
    try (InputStream pem = Files.newInputStream(Path.of(file))) {
      anchors =
          CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
              .map(certificate -> new TrustAnchor((X509Certificate) certificate, null))
              .collect(Collectors.toUnmodifiableSet());
    }
  }

  Stamp check(byte[] der, Digest digest) throws Untrusted {
    try {
      var token = new TimeStampToken(new CMSSignedData(der));
      var info = token.getTimeStampInfo();
      if (!info.getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
          || !Arrays.equals(info.getMessageImprintDigest(), digest.bytes())) {
        throw new Untrusted("of another digest");
      }
      List<X509Certificate> chain = new ArrayList<>();
      var converter = new JcaX509CertificateConverter();
      for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
        chain.add(converter.getCertificate(holder));
      }
      var signer =
          chain.stream()
              .filter(
                  certificate ->
                      certificate.getSerialNumber().equals(token.getSID().getSerialNumber()))
              .findFirst()
              .orElseThrow(() -> new Untrusted("without the certificate of its signer"));
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
      if (!anchors.isEmpty()) {
        vouch(signer, chain, info.getGenTime());
      }
      return new Stamp(
          info.getGenTime().toInstant(),
          signer.getSubjectX500Principal().getName(),
          HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(signer.getEncoded())));
    } catch (TSPException
        | CMSException
        | IOException
        | GeneralSecurityException
        | OperatorCreationException broken) {
      throw new Untrusted(broken);
    }
  }

  private void vouch(X509Certificate signer, List<X509Certificate> chain, Date at)
      throws GeneralSecurityException {
    var wanted = new X509CertSelector();
    wanted.setCertificate(signer);
    var path = new PKIXBuilderParameters(anchors, wanted);
    path.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
    path.setDate(at);
    // What a revocation list says today says nothing of that day; the token is kept for years.
    path.setRevocationEnabled(false);
    CertPathBuilder.getInstance("PKIX").build(path);
  }
}
