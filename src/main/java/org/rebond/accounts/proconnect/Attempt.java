package org.rebond.accounts.proconnect;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One journey to the provider and back.
 *
 * @param state comes back in the address, and says that this browser asked
 * @param nonce comes back inside the token, and says that it was made for this question
 * @param account the one to tie the identity to; nobody's where somebody signs in
 * @param path where to continue; empty for the usual place
 */
record Attempt(String state, String nonce, Optional<UUID> account, String path) {

  List<String> parts() {
    return List.of(state, nonce, account.map(UUID::toString).orElse(""), path);
  }

  static Attempt of(List<String> parts) {
    return new Attempt(
        parts.get(0),
        parts.get(1),
        parts.get(2).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(parts.get(2))),
        parts.get(3));
  }
}
