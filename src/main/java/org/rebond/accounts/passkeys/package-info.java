/**
 * Passkeys: a key kept by a person's telephone, computer or security key, which signs in without a
 * letter. Spring Security and webauthn4j verify what the browser brings; the rows, the challenges
 * and the decision are ours. Never mandatory: the e-mailed link always works.
 */
@NullMarked
package org.rebond.accounts.passkeys;

import org.jspecify.annotations.NullMarked;
