package org.rebond.badges;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The desk's screen. It never names an agency: anyone in the room may read it.
 *
 * @param panel {@code idle}, {@code welcome} or {@code quiet}
 * @param note key of the small line for the desk; empty where there is nothing to say
 * @param nonce for the next badge
 */
record DeskView(
    String place,
    String panel,
    Optional<String> note,
    List<String> services,
    int today,
    UUID nonce,
    Optional<Last> last) {

  /** The last badge, for as long as it can be undone. */
  record Last(UUID nonce, String badge, LocalDate day) {

    /** Without the badge. */
    @Override
    public String toString() {
      return "Last";
    }
  }

  DeskView {
    services = List.copyOf(services);
  }
}
