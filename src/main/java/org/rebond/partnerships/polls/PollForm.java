package org.rebond.partnerships.polls;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.partnerships.Typed;
import org.rebond.partnerships.encounters.EncounterForm;
import org.rebond.partnerships.encounters.EncounterKind;
import org.springframework.validation.BindingResult;

/** Dates for an encounter as typed: days and times in pairs, empty pairs left out. */
record PollForm(
    String kind,
    List<String> days,
    List<String> times,
    String length,
    String place,
    String link,
    String objective,
    String key) {

  PollForm {
    kind = Typed.text(kind);
    days = eight(days);
    times = eight(times);
    length = Typed.text(length);
    place = Typed.text(place);
    link = Typed.text(link);
    objective = Typed.text(objective);
    key = Typed.text(key);
  }

  static PollForm empty(String place) {
    return new PollForm(EncounterKind.VISIT.name(), List.of(), List.of(), "60", place, "", "", "");
  }

  /** The moments typed, read by the clock of the place; a mistake is told instead. */
  List<Instant> moments(ZoneId zone, Instant now, BindingResult binding) {
    List<Instant> moments = new ArrayList<>();
    for (int i = 0; i < Poll.MOST; i++) {
      if (days.get(i).isEmpty() && times.get(i).isEmpty()) {
        continue;
      }
      Optional<LocalTime> time = Typed.time(times.get(i));
      Optional<Instant> moment =
          Typed.day(days.get(i))
              .flatMap(day -> time.map(at -> day.atTime(at).atZone(zone).toInstant()));
      if (moment.isEmpty()) {
        binding.rejectValue("days", "partnerships.polls.wrong", new Object[] {i + 1}, null);
      } else if (moment.get().isBefore(now)) {
        binding.rejectValue("days", "partnerships.polls.past", new Object[] {i + 1}, null);
      } else if (!moments.contains(moment.get())) {
        moments.add(moment.get());
      }
    }
    if (moments.size() < Poll.FEWEST && !binding.hasFieldErrors("days")) {
      binding.rejectValue("days", "partnerships.polls.few");
    }
    return moments;
  }

  /** Whether more dates were typed than the three that the form shows at first. */
  public boolean many() {
    return Stream.of(days, times)
        .anyMatch(typed -> typed.stream().skip(3).anyMatch(one -> !one.isEmpty()));
  }

  /** All but the dates, as the form of an encounter. */
  EncounterForm terms() {
    return new EncounterForm(kind, "", "", length, place, link, objective, "", "0");
  }

  private static List<String> eight(@Nullable List<String> typed) {
    List<String> given = typed == null ? List.of() : typed;
    return IntStream.range(0, Poll.MOST)
        .mapToObj(i -> i < given.size() ? Typed.text(given.get(i)) : "")
        .toList();
  }
}
