package org.rebond.directory.routing;

import java.time.LocalDate;
import java.util.UUID;
import org.rebond.organisations.Organisation;

/**
 * An organisation that does not answer from one day to another, both in; and who does meanwhile.
 */
record RoutingAbsence(
    UUID id, Organisation absent, LocalDate startsOn, LocalDate endsOn, Organisation deputy) {

  boolean covers(LocalDate day) {
    return !day.isBefore(startsOn) && !day.isAfter(endsOn);
  }

  public boolean overBy(LocalDate day) {
    return endsOn.isBefore(day);
  }
}
