package org.rebond.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One line in the chain of its subject.
 *
 * @param number from 1, without a gap
 * @param actor digest of the personal part, {@link Digest#NONE} where nobody acted
 * @param content digest of what the feature keeps of the deed, or {@link Digest#NONE}
 */
record Line(
    UUID id,
    UUID subject,
    int number,
    Instant at,
    String action,
    String kind,
    Digest actor,
    Digest content) {

  /** Binds everything in this line, and through the line before it everything until there. */
  Digest hash(Digest previous) {
    return new Sha256()
        .add(previous)
        .add(subject)
        .add(number)
        .add(id)
        .add(at)
        .add(action)
        .add(kind)
        .add(actor)
        .add(content)
        .digest();
  }
}
