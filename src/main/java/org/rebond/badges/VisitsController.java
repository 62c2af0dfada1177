package org.rebond.badges;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.directory.ThirdPlace;
import org.rebond.directory.ThirdPlaces;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.shared.ExcelCsv;
import org.rebond.shared.NotFound;
import org.rebond.shared.Period;
import org.rebond.shared.TypedDay;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How many came, day by day: for the team of the place, which saw them. */
@Controller
class VisitsController {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final ThirdPlaces places;
  private final VisitCounts visits;
  private final Clock clock;

  VisitsController(ThirdPlaces places, VisitCounts visits, Clock clock) {
    this.places = places;
    this.visits = visits;
    this.clock = clock;
  }

  @Shows(value = "visits", to = Viewer.FACILITATORS)
  @Access(Audience.SIGNED_IN)
  @GetMapping("/lieux/{slug}/venues")
  String days(
      @PathVariable String slug,
      @RequestParam(name = "mois") @Nullable String asked,
      Actor actor,
      Model model) {
    ThirdPlace place = team(slug, actor);
    YearMonth month = month(asked);
    LocalDate today = BadgeCalendar.today(clock);
    model.addAttribute("place", place);
    model.addAttribute("manages", BadgeRights.issues(actor, place.id()));
    model.addAttribute("month", month.atDay(1));
    model.addAttribute("previous", month.minusMonths(1).toString());
    model.addAttribute(
        "following", month.equals(YearMonth.from(today)) ? "" : month.plusMonths(1).toString());
    model.addAttribute("days", visits.days(place.id(), period(month)));
    model.addAttribute("total", visits.total(place.id(), period(month)));
    model.addAttribute("today", visits.on(today, place.id()));
    return "badges/views/visits";
  }

  @Shows(value = "visits", to = Viewer.FACILITATORS)
  @Access(value = Audience.SIGNED_IN, fresh = true)
  @GetMapping("/lieux/{slug}/venues.csv")
  ResponseEntity<byte[]> csv(
      @PathVariable String slug, @RequestParam(name = "mois") @Nullable String asked, Actor actor) {
    ThirdPlace place = team(slug, actor);
    YearMonth month = month(asked);
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("venues-%s-%s.csv".formatted(place.slug(), month), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(table(visits.days(place.id(), period(month))));
  }

  private static byte[] table(List<VisitCounts.Day> days) {
    var csv = new ExcelCsv(List.of("jour", "service", "venues"));
    for (VisitCounts.Day day : days) {
      csv.row(day.day().toString(), day.service(), String.valueOf(day.visits()));
    }
    return csv.bytes();
  }

  private YearMonth month(@Nullable String asked) {
    return asked == null
        ? YearMonth.from(BadgeCalendar.today(clock))
        : TypedDay.readMonth(asked).orElseThrow(() -> new NotFound("not a month"));
  }

  private static Period period(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  private ThirdPlace team(String slug, Actor actor) {
    ThirdPlace place = places.at(slug);
    if (!BadgeRights.seesDays(actor, place.id())) {
      throw new NotAllowed();
    }
    return place;
  }
}
