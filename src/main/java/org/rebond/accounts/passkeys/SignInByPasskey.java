package org.rebond.accounts.passkeys;

import java.util.Optional;
import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose passkey answered. Every refusal looks the same from outside; one for a key that is known
 * leaves a line in the trail.
 */
@Component
class SignInByPasskey {

  private final Ceremony ceremony;
  private final CredentialRows credentials;
  private final AuditTrail audit;

  SignInByPasskey(Ceremony ceremony, CredentialRows credentials, AuditTrail audit) {
    this.ceremony = ceremony;
    this.credentials = credentials;
    this.audit = audit;
  }

  /** A refusal is a value and not an exception: its line, and the spent challenge, are kept. */
  @Transactional
  public Optional<UUID> verify(String answer, Optional<Bytes> challenge) {
    var signed = ceremony.signed(answer);
    if (signed.isEmpty() || challenge.isEmpty()) {
      return Optional.empty();
    }
    CredentialRecord known = credentials.findByCredentialId(signed.get().getRawId());
    if (known == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(ceremony.verify(signed.get(), challenge.get()));
    } catch (Unverified no) {
      audit.record(
          Actor.ANONYMOUS,
          no.counterWentBack() ? "accounts.passkeyCounterWentBack" : "accounts.passkeyRefused",
          Holders.account(known.getUserEntityUserId()));
      return Optional.empty();
    }
  }
}
