package org.rebond.partnerships.encounters;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Typed;
import org.springframework.validation.BindingResult;

/** A meeting as typed; {@code length} in minutes. */
record EncounterForm(
    String kind,
    String day,
    String time,
    String length,
    String place,
    String objective,
    String key) {

  EncounterForm {
    kind = Typed.text(kind);
    day = Typed.text(day);
    time = Typed.text(time);
    length = Typed.text(length);
    place = Typed.text(place);
    objective = Typed.text(objective);
    key = Typed.text(key);
  }

  static EncounterForm empty(String place) {
    return new EncounterForm(EncounterKind.VISIT.name(), "", "10:00", "60", place, "", "");
  }

  void check(BindingResult binding) {
    required(Typed.one(EncounterKind.class, kind), "kind", binding);
    required(Typed.day(day), "day", binding);
    required(Typed.time(time), "time", binding);
    if (Typed.number(length).filter(minutes -> minutes >= 5 && minutes <= 1440).isEmpty()) {
      binding.rejectValue("length", "partnerships.form.length.wrong");
    }
    if (objective.length() > 2000) {
      binding.rejectValue("objective", "partnerships.form.message.tooLong");
    }
    if (place.length() > 200) {
      binding.rejectValue("place", "partnerships.form.message.tooLong");
    }
  }

  /**
   * Only after a check without errors.
   *
   * @param zone in which the day and the time were meant
   */
  Encounter encounter(PartnershipId partnership, ZoneId zone, Side by) {
    return new Encounter(
        EncounterId.random(),
        partnership,
        Typed.one(EncounterKind.class, kind).orElseThrow(),
        Typed.day(day)
            .orElseThrow()
            .atTime(Typed.time(time).orElseThrow())
            .atZone(zone)
            .toInstant(),
        Duration.ofMinutes(Typed.number(length).orElseThrow()),
        zone,
        place,
        objective,
        by);
  }

  private static void required(Optional<?> value, String field, BindingResult binding) {
    if (value.isEmpty()) {
      binding.rejectValue(field, "partnerships.form." + field + ".missing");
    }
  }
}
