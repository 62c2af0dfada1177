package org.rebond.agreements;

import java.time.Instant;
import java.util.UUID;

/**
 * A signature given: never changed, never deleted. It counts for one round of signing; a material
 * change starts another round, and so voids it.
 *
 * @param digest SHA-256 of the terms that were signed, in hexadecimal
 * @param delegated whether somebody signed in the place of the one who is named
 */
record Signature(UUID signatory, int round, Instant at, String digest, boolean delegated) {}
