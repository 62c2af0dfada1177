package org.rebond.agreements;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.rebond.shared.Siret;

/**
 * SHA-256 over every field that is signed, each preceded by its length: no two different texts can
 * give the same bytes. Addresses of signatories are left out: correcting one changes nothing that
 * was agreed.
 */
final class TermsDigest {

  private final MessageDigest sha256;

  private TermsDigest(MessageDigest sha256) {
    this.sha256 = sha256;
  }

  static String of(Agreement agreement) {
    try {
      TermsDigest digest = new TermsDigest(MessageDigest.getInstance("SHA-256"));
      digest.all(agreement);
      return HexFormat.of().formatHex(digest.sha256.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
    }
  }

  private void all(Agreement agreement) {
    Terms terms = agreement.terms();
    add("rebond-agreement-1");
    add(agreement.id().toString());
    add(agreement.number().orElse(""));
    add(agreement.vehicle().code());
    add(agreement.vehicle().rules());
    add(terms.period().from().toString());
    add(terms.period().to().toString());
    add(terms.parties().size());
    for (Party party : terms.parties()) {
      add(party.organisation().toString());
      add(party.side().name());
      add(party.legalName());
      add(party.siret().map(Siret::value).orElse(""));
      add(party.address());
      add(party.brings());
    }
    add(terms.needs().size());
    terms.needs().forEach(need -> add(need.name()));
    add(terms.signatories().size());
    for (Signatory signatory : terms.signatories()) {
      add(signatory.id().toString());
      add(signatory.organisation().toString());
      add(signatory.role());
    }
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    sha256.update(bytes);
  }

  private void add(int number) {
    sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }
}
