package org.rebond.partnerships.encounters;

import java.time.Instant;
import java.util.Optional;
import org.rebond.partnerships.Side;

/**
 * The rule by which two sides write one text: whoever changed a section since they read it has it
 * kept; where both changed the same one, the second is given both texts back and decides. A version
 * is never changed, so that nothing that was kept can be lost.
 */
final class MinuteBook {

  /** Where the versions of one encounter are. */
  interface Versions {

    Optional<Minutes> latest();

    Optional<Minutes> number(int version);

    /** False where this version was written already, by whoever was quicker. */
    boolean add(Minutes minutes);
  }

  /** What became of a text. */
  sealed interface Outcome {

    /** It is in this version, alone or beside sections that the other side wrote meanwhile. */
    record Kept(Minutes now) implements Outcome {}

    /** It says nothing that is not kept already: a double click, or a text left as it was. */
    record Known(Minutes now) implements Outcome {}

    /** Somebody changed the same section: both texts, whole. */
    record Collided(Minutes now, MinutesText yours) implements Outcome {}
  }

  private final Versions versions;

  MinuteBook(Versions versions) {
    this.versions = versions;
  }

  /**
   * Writes a text.
   *
   * @param over the version it was written over, 0 where there was none
   */
  Outcome write(MinutesText text, int over, Side side, Instant at) {
    // Read once: a number that nobody reached so far may be written while this one is.
    MinutesText base = versions.number(over).map(Minutes::text).orElse(MinutesText.EMPTY);
    while (true) {
      Optional<Minutes> latest = versions.latest();
      MinutesText current = latest.map(Minutes::text).orElse(MinutesText.EMPTY);
      Optional<MinutesText> both = text.onto(current, base);
      if (both.isEmpty()) {
        return new Outcome.Collided(latest.orElseThrow(), text);
      }
      if (latest.isPresent() && both.get().equals(current)) {
        return new Outcome.Known(latest.get());
      }
      Minutes next = new Minutes(latest.map(Minutes::version).orElse(0) + 1, side, at, both.get());
      if (versions.add(next)) {
        return new Outcome.Kept(next);
      }
    }
  }
}
