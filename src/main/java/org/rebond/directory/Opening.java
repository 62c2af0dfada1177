package org.rebond.directory;

import java.time.LocalDateTime;
import java.time.LocalTime;

/** Whether one can go there, as a card says it. */
public sealed interface Opening {

  /** Open now. */
  record Until(LocalTime time) implements Opening {}

  /** Closed now, opens within a week. */
  record From(LocalDateTime time) implements Opening {}

  /** Nobody told us, or not in a way we can read: to be confirmed before sending someone. */
  record ToConfirm() implements Opening {}

  /** As of this local time. */
  static Opening at(LocalDateTime now, Hours hours) {
    var until = hours.openUntil(now);
    if (until.isPresent()) {
      return new Until(until.get());
    }
    return hours.nextOpening(now).<Opening>map(From::new).orElseGet(ToConfirm::new);
  }

  default boolean now() {
    return this instanceof Until;
  }

  default boolean known() {
    return !(this instanceof ToConfirm);
  }
}
