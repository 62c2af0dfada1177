package org.rebond.audit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What one day left: the root over the ends of all chains that grew since the digest before.
 *
 * @param number from 1, without a gap
 * @param day the last whole day, in Paris, that it covers
 * @param chains how many ends it covers
 */
record DailyDigest(int number, LocalDate day, Instant madeAt, int chains, Digest root) {

  Digest hash(Digest previous) {
    return new Sha256()
        .add(previous)
        .add(number)
        .add(day.toEpochDay())
        .add(madeAt)
        .add(chains)
        .add(root)
        .digest();
  }
}
