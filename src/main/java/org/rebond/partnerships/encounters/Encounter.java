package org.rebond.partnerships.encounters;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;

/**
 * One meeting, past or to come.
 *
 * @param zone where it takes place: what the clock there says is what both agreed
 * @param link of a video meeting, an https address or empty; shown, never asked for
 * @param plannedBy the side that wrote it down
 * @param sequence goes up with each change, so that calendars know the newest
 */
public record Encounter(
    EncounterId id,
    PartnershipId partnership,
    EncounterKind kind,
    Instant startsAt,
    Duration length,
    ZoneId zone,
    String place,
    String link,
    String objective,
    Side plannedBy,
    int sequence,
    Optional<Cancellation> cancelled) {

  public Encounter {
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("an encounter lasts");
    }
  }

  /** One just planned, without a video link. */
  public Encounter(
      EncounterId id,
      PartnershipId partnership,
      EncounterKind kind,
      Instant startsAt,
      Duration length,
      ZoneId zone,
      String place,
      String objective,
      Side plannedBy) {
    this(
        id,
        partnership,
        kind,
        startsAt,
        length,
        zone,
        place,
        "",
        objective,
        plannedBy,
        0,
        Optional.empty());
  }

  /** What is agreed of the other, under the identity of this one. */
  Encounter changedTo(Encounter other) {
    return new Encounter(
        id,
        partnership,
        other.kind,
        other.startsAt,
        other.length,
        zone,
        other.place,
        other.link,
        other.objective,
        plannedBy,
        sequence + 1,
        cancelled);
  }

  Encounter cancelled(Cancellation cancellation) {
    return new Encounter(
        id,
        partnership,
        kind,
        startsAt,
        length,
        zone,
        place,
        link,
        objective,
        plannedBy,
        sequence + 1,
        Optional.of(cancellation));
  }

  boolean sameTermsAs(Encounter other) {
    return kind == other.kind
        && startsAt.equals(other.startsAt)
        && length.equals(other.length)
        && place.equals(other.place)
        && link.equals(other.link)
        && objective.equals(other.objective);
  }

  public String path() {
    return id.path();
  }

  public LocalDate day() {
    return LocalDate.ofInstant(startsAt, zone);
  }

  public Instant endsAt() {
    return startsAt.plus(length);
  }

  public boolean over(Instant now) {
    return endsAt().isBefore(now);
  }

  boolean toCome(Instant now) {
    return cancelled.isEmpty() && !over(now);
  }
}
