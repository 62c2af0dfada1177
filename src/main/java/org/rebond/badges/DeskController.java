package org.rebond.badges;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rebond.badges.DeskView.Last;
import org.rebond.directory.ThirdPlace;
import org.rebond.directory.ThirdPlaces;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.rebond.shared.Refusal;
import org.rebond.shared.TypedDay;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The desk's page: works as a plain form, quicker with {@code desk.js}. */
@Controller
@RequestMapping("/accueil")
class DeskController {

  private static final String VIEW = "badges/views/desk";

  private final DeskCredentialResolver credentials;
  private final Welcoming welcoming;
  private final VisitCounts visits;
  private final ThirdPlaces places;
  private final Clock clock;

  DeskController(
      DeskCredentialResolver credentials,
      Welcoming welcoming,
      VisitCounts visits,
      ThirdPlaces places,
      Clock clock) {
    this.credentials = credentials;
    this.welcoming = welcoming;
    this.visits = visits;
    this.places = places;
    this.clock = clock;
  }

  @Access(Audience.DESK)
  @GetMapping
  String ready(HttpServletRequest request, Model model) {
    Optional<Desk> desk = credentials.find(request);
    desk.ifPresent(
        known -> show(model, known, "idle", Optional.empty(), List.of(), Optional.empty()));
    return desk.isPresent() ? VIEW : "badges/views/no-desk";
  }

  /** Shown without a redirect: sent again, the same nonce is the same scan. */
  @Access(Audience.DESK)
  @PostMapping
  String scan(
      Desk desk,
      @RequestParam UUID nonce,
      @RequestParam String badge,
      Model model,
      HttpServletResponse response) {
    LocalDate today = BadgeCalendar.today(clock);
    if (badge.isBlank()) {
      return show(model, desk, "idle", Optional.empty(), List.of(), Optional.empty());
    }
    try {
      Welcome welcome = welcoming.welcome(desk, nonce, badge, today, desk.service());
      boolean done = welcome.verdict().counted();
      response.setHeader("Refresh", "120;url=/accueil");
      return show(
          model,
          desk,
          done ? "welcome" : "quiet",
          done ? Optional.empty() : Optional.of(note(welcome.verdict())),
          welcome.services(),
          done ? Optional.of(new Last(nonce, badge, today)) : Optional.empty());
    } catch (TooManyCodes tooMany) {
      Optional<String> note = Optional.of("badges.desk.note.too-many");
      return show(model, desk, "quiet", note, List.of(), Optional.empty());
    }
  }

  @Access(Audience.DESK)
  @PostMapping("/annulation")
  String undo(
      Desk desk,
      @RequestParam UUID nonce,
      @RequestParam String badge,
      @RequestParam String day,
      Model model)
      throws Refusal {
    LocalDate then =
        TypedDay.read(day).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    String note = "badges.desk.note.undone";
    try {
      welcoming.undo(desk, nonce, badge, then, desk.service());
    } catch (TooManyCodes tooMany) {
      note = "badges.desk.note.too-many";
    }
    return show(model, desk, "idle", Optional.of(note), List.of(), Optional.empty());
  }

  private static String note(Verdict verdict) {
    return "badges.desk.note." + verdict.name().toLowerCase(Locale.ROOT);
  }

  private String show(
      Model model,
      Desk desk,
      String panel,
      Optional<String> note,
      List<String> services,
      Optional<Last> last) {
    String place = places.find(desk.place()).map(ThirdPlace::name).orElse("");
    int today = visits.on(BadgeCalendar.today(clock), desk.place());
    model.addAttribute(
        "desk", new DeskView(place, panel, note, services, today, UUID.randomUUID(), last));
    return VIEW;
  }
}
