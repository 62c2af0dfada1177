package org.rebond.partnerships.encounters;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Typed;
import org.springframework.validation.BindingResult;

/**
 * A meeting as typed; {@code length} in minutes.
 *
 * @param sequence the one that a change was written over
 */
public record EncounterForm(
    String kind,
    String day,
    String time,
    String length,
    String place,
    String link,
    String objective,
    String key,
    String sequence) {

  public EncounterForm {
    kind = Typed.text(kind);
    day = Typed.text(day);
    time = Typed.text(time);
    length = Typed.text(length);
    place = Typed.text(place);
    link = Typed.text(link);
    objective = Typed.text(objective);
    key = Typed.text(key);
    sequence = Typed.text(sequence);
  }

  static EncounterForm empty(String place) {
    return new EncounterForm(EncounterKind.VISIT.name(), "", "10:00", "60", place, "", "", "", "0");
  }

  static EncounterForm of(Encounter encounter) {
    LocalTime time = LocalTime.ofInstant(encounter.startsAt(), encounter.zone());
    return new EncounterForm(
        encounter.kind().name(),
        encounter.day().toString(),
        time.truncatedTo(ChronoUnit.MINUTES).toString(),
        String.valueOf(encounter.length().toMinutes()),
        encounter.place(),
        encounter.link(),
        encounter.objective(),
        "",
        String.valueOf(encounter.sequence()));
  }

  void check(BindingResult binding) {
    required(Typed.day(day), "day", binding);
    required(Typed.time(time), "time", binding);
    checkTerms(binding);
  }

  /** All but the day and the time. */
  public void checkTerms(BindingResult binding) {
    required(Typed.one(EncounterKind.class, kind), "kind", binding);
    if (Typed.number(length).filter(minutes -> minutes >= 5 && minutes <= 1440).isEmpty()) {
      binding.rejectValue("length", "partnerships.form.length.wrong");
    }
    if (objective.length() > 2000) {
      binding.rejectValue("objective", "partnerships.form.message.tooLong");
    }
    if (place.length() > 200) {
      binding.rejectValue("place", "partnerships.form.message.tooLong");
    }
    if (!link.isEmpty() && !VideoLink.allowed(link)) {
      binding.rejectValue("link", "partnerships.form.link.wrong");
    }
  }

  /**
   * Only after a check without errors.
   *
   * @param zone in which the day and the time were meant
   */
  Encounter encounter(PartnershipId partnership, ZoneId zone, Side by) {
    LocalTime at = Typed.time(time).orElseThrow();
    Instant start = Typed.day(day).orElseThrow().atTime(at).atZone(zone).toInstant();
    return at(start, partnership, zone, by);
  }

  /** The terms at a moment that is known: only after their check without errors. */
  public Encounter at(Instant start, PartnershipId partnership, ZoneId zone, Side by) {
    return new Encounter(
        EncounterId.random(),
        partnership,
        Typed.one(EncounterKind.class, kind).orElseThrow(),
        start,
        Duration.ofMinutes(Typed.number(length).orElseThrow()),
        zone,
        place,
        link,
        objective,
        by,
        Typed.number(sequence).orElse(0),
        Optional.empty());
  }

  private static void required(Optional<?> value, String field, BindingResult binding) {
    if (value.isEmpty()) {
      binding.rejectValue(field, "partnerships.form." + field + ".missing");
    }
  }
}
