package org.rebond.partnerships.encounters;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;

/**
 * One meeting, past or to come.
 *
 * @param zone where it takes place: what the clock there says is what both agreed
 * @param plannedBy the side that wrote it down
 */
public record Encounter(
    EncounterId id,
    PartnershipId partnership,
    EncounterKind kind,
    Instant startsAt,
    Duration length,
    ZoneId zone,
    String place,
    String objective,
    Side plannedBy) {

  public Encounter {
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("an encounter lasts");
    }
  }

  public String path() {
    return id.path();
  }

  public LocalDate day() {
    return LocalDate.ofInstant(startsAt, zone);
  }

  Instant endsAt() {
    return startsAt.plus(length);
  }

  boolean over(Instant now) {
    return endsAt().isBefore(now);
  }
}
