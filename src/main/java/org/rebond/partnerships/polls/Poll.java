package org.rebond.partnerships.polls;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.encounters.Encounter;
import org.rebond.partnerships.encounters.EncounterId;

/**
 * Some dates for one encounter.
 *
 * @param terms what is agreed besides the date, as an encounter on the first of them
 * @param chosen what it became, which closes it
 */
record Poll(PollId id, Encounter terms, List<Slot> slots, Optional<EncounterId> chosen) {

  static final int FEWEST = 2;
  static final int MOST = 8;

  /** Why a slot is the best one: everybody can, nobody cannot, or the fewest cannot. */
  enum Why {
    ALL,
    NOBODY_CANNOT,
    FEWEST_CANNOT
  }

  /** The slot that suits best, and why. */
  record Best(Slot slot, Why why) {}

  Poll {
    slots = slots.stream().sorted(Comparator.comparing(Slot::startsAt)).toList();
  }

  Side by() {
    return terms.plannedBy();
  }

  public String path() {
    return id.path();
  }

  boolean over(Instant now) {
    return slots.stream().allMatch(slot -> slot.over(now));
  }

  boolean open(Instant now) {
    return chosen.isEmpty() && !over(now);
  }

  boolean answered(Side side) {
    return slots.stream().anyMatch(slot -> slot.answers().containsKey(side));
  }

  Optional<Slot> slot(int number) {
    return slots.stream().filter(slot -> slot.number() == number).findFirst();
  }

  /**
   * Of those to come: the fewest that cannot, then the most that can, then the earliest; none
   * before two sides answered, since nothing can be weighed.
   */
  Optional<Best> best(List<Side> sides, Instant now) {
    if (sides.stream().filter(this::answered).count() < 2) {
      return Optional.empty();
    }
    return slots.stream()
        .filter(slot -> !slot.over(now))
        .min(
            Comparator.comparingInt((Slot slot) -> slot.count(Answer.NO))
                .thenComparingInt(slot -> -slot.count(Answer.YES))
                .thenComparing(Slot::startsAt))
        .map(slot -> new Best(slot, why(slot, sides)));
  }

  private static Why why(Slot slot, List<Side> sides) {
    if (sides.stream().allMatch(side -> slot.of(side) == Answer.YES)) {
      return Why.ALL;
    }
    return slot.count(Answer.NO) == 0 ? Why.NOBODY_CANNOT : Why.FEWEST_CANNOT;
  }
}
