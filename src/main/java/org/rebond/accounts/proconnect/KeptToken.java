package org.rebond.accounts.proconnect;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.rebond.platform.Sealing;
import org.springframework.stereotype.Component;

/**
 * An ID token from when it was verified until its person signs out: sealed, since a session lies in
 * the database and the token says who somebody is.
 */
@Component
@WhereConfigured
class KeptToken {

  private static final String CONTEXT = "accounts.session:idToken";

  private final Sealing sealing;

  KeptToken(Sealing sealing) {
    this.sealing = sealing;
  }

  String seal(String idToken) {
    return Base64.getEncoder()
        .encodeToString(sealing.seal(CONTEXT, idToken.getBytes(StandardCharsets.UTF_8)));
  }

  /** Nothing where it was sealed under a key that is gone: signing out here does not need it. */
  Optional<String> open(String sealed) {
    try {
      byte[] opened = sealing.open(CONTEXT, Base64.getDecoder().decode(sealed));
      return Optional.of(new String(opened, StandardCharsets.UTF_8));
    } catch (IllegalStateException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
