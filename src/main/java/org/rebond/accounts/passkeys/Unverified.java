package org.rebond.accounts.passkeys;

import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.util.function.Supplier;

/** An answer that is well formed and does not hold: wrong challenge, place, person or key. */
final class Unverified extends RuntimeException {

  Unverified(RuntimeException cause) {
    super("not verified", cause);
  }

  /** The library says no in two ways, and our rows in a third; the rest is a failure of ours. */
  static <T> T unless(Supplier<T> verification) {
    try {
      return verification.get();
    } catch (WebAuthnException | IllegalArgumentException | CounterWentBack no) {
      throw new Unverified(no);
    }
  }

  boolean counterWentBack() {
    return getCause() instanceof CounterWentBack
        || getCause() instanceof MaliciousCounterValueException;
  }
}
