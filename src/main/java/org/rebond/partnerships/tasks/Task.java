package org.rebond.partnerships.tasks;

import java.time.LocalDate;
import java.util.Optional;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.encounters.EncounterId;

/**
 * Something one side does for both.
 *
 * @param encounter where it was decided, where it was at one
 */
public record Task(
    TaskId id,
    PartnershipId partnership,
    Optional<EncounterId> encounter,
    String what,
    Side side,
    LocalDate dueOn,
    Optional<LocalDate> doneOn) {

  /** Where a task stands on some day. */
  public enum State {
    OPEN,
    LATE,
    DONE;

    /** Name of the tag that shows it, beside its word. */
    public String tag() {
      return switch (this) {
        case OPEN -> "";
        case LATE -> "warning";
        case DONE -> "success";
      };
    }
  }

  public State on(LocalDate today) {
    if (doneOn.isPresent()) {
      return State.DONE;
    }
    return dueOn.isBefore(today) ? State.LATE : State.OPEN;
  }

  public String path() {
    return "/taches/" + id;
  }
}
