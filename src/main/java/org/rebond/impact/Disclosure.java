package org.rebond.impact;

import java.util.List;
import java.util.OptionalInt;

/**
 * Which counts of people may be said to anyone: none below the threshold, zero included, and no
 * total from which one could be worked out. Hence one rule: **what is published depends on
 * published counts alone**. A total of which a part is hidden is replaced by the sum of what is
 * shown, which anyone can add up, whoever they are and whatever other reports they hold. Nothing is
 * gained by subtracting two reports, or by being one of the places and knowing one's own count.
 *
 * @param threshold 11 or more (source: Insee, Filosofi; French health data system)
 */
record Disclosure(int threshold) {

  static final int LOWEST = 11;

  /** A total, as far as it may be said. */
  sealed interface Total {}

  /** Every part of it is published. */
  record Exact(int count) implements Total {}

  /** Sum of the published parts; others are hidden. */
  record AtLeast(int count) implements Total {}

  /** No part of it is published. */
  record Hidden() implements Total {}

  Disclosure {
    if (threshold < LOWEST) {
      throw new IllegalArgumentException("the threshold may only be raised");
    }
  }

  OptionalInt published(int count) {
    return count < threshold ? OptionalInt.empty() : OptionalInt.of(count);
  }

  /** Of parts as published; the other parts may not be known here at all. */
  static Total total(List<OptionalInt> parts) {
    int sum = parts.stream().filter(OptionalInt::isPresent).mapToInt(OptionalInt::getAsInt).sum();
    if (sum == 0) {
      return new Hidden();
    }
    return parts.stream().allMatch(OptionalInt::isPresent) ? new Exact(sum) : new AtLeast(sum);
  }
}
