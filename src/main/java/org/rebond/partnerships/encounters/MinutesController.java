package org.rebond.partnerships.encounters;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.encounters.MinuteBook.Outcome;
import org.rebond.ui.FreeTextWarning;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One meeting: its page, its calendar file, its minutes. */
@Controller
class MinutesController {

  private final Encounters encounters;
  private final MinuteBooks books;
  private final EncounterPage page;
  private final WritingMinutes writing;
  private final Partnerships partnerships;
  private final EncounterInvitations invitations;

  MinutesController(
      Encounters encounters,
      MinuteBooks books,
      EncounterPage page,
      WritingMinutes writing,
      Partnerships partnerships,
      EncounterInvitations invitations) {
    this.encounters = encounters;
    this.books = books;
    this.page = page;
    this.writing = writing;
    this.partnerships = partnerships;
    this.invitations = invitations;
  }

  /** What a browser learns of a text that it sent while somebody was typing. */
  record Saved(int version, String summary, String decisions, String nextStep) {

    static Saved of(Minutes now) {
      return new Saved(now.version(), now.summary(), now.decisions(), now.nextStep());
    }
  }

  /**
   * The page.
   *
   * @param reprendre an older version, or a text that was set aside, to go on from
   */
  @GetMapping("/rencontres/{id}")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "encounter",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  String show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reprendre,
      Actor actor,
      Model model) {
    Encounter encounter = encounters.get(new EncounterId(id));
    page.seen(encounter, actor);
    Optional<Minutes> latest = books.latest(encounter.id());
    int over = latest.map(Minutes::version).orElse(0);
    Optional<MinutesText> taken =
        reprendre.isEmpty() ? Optional.empty() : taken(encounter.id(), reprendre);
    MinutesText text = taken.or(() -> latest.map(Minutes::text)).orElse(MinutesText.EMPTY);
    model.addAttribute("form", MinutesForm.of(over, text));
    model.addAttribute("taken", taken.isPresent());
    return page.show(encounter, actor, model);
  }

  @GetMapping("/rencontres/{id}/rencontre.ics")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "encounter",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  ResponseEntity<String> calendar(@PathVariable UUID id, Actor actor, Locale locale) {
    Encounter encounter = encounters.get(new EncounterId(id));
    Partnership partnership = page.seen(encounter, actor);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("rencontre.ics").build().toString())
        .body(invitations.of(encounter, partnership, locale).text());
  }

  @PostMapping("/rencontres/{id}/compte-rendu")
  @Access(Audience.SIGNED_IN_OR_LINK)
  ModelAndView minute(
      @PathVariable UUID id,
      @ModelAttribute("form") MinutesForm form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash) {
    Encounter encounter = asked(id, form, binding, actor);
    model.addAttribute("answered", true);
    if (binding.hasErrors()) {
      return new ModelAndView(page.show(encounter, actor, model), model.asMap());
    }
    if (writing.write(encounter.id(), form, actor) instanceof Outcome.Collided) {
      model.addAttribute("conflict", true);
      String view = page.show(encounter, actor, model);
      return new ModelAndView(view, model.asMap(), HttpStatus.CONFLICT);
    }
    flash.addFlashAttribute("notice", "partnerships.encounters.minuted");
    return new ModelAndView("redirect:" + encounter.path());
  }

  /** What a page sends by itself while somebody types; a refusal leaves the text with it. */
  @PostMapping("/rencontres/{id}/compte-rendu/saisie")
  @Access(Audience.SIGNED_IN_OR_LINK)
  ResponseEntity<Saved> save(
      @PathVariable UUID id,
      @ModelAttribute("form") MinutesForm form,
      BindingResult binding,
      Actor actor) {
    Encounter encounter = asked(id, form, binding, actor);
    if (binding.hasErrors()) {
      return ResponseEntity.unprocessableContent().build();
    }
    return switch (writing.save(encounter.id(), form, actor)) {
      case Outcome.Kept(Minutes now) -> ResponseEntity.ok(Saved.of(now));
      case Outcome.Known(Minutes now) -> ResponseEntity.ok(Saved.of(now));
      case Outcome.Collided collided -> ResponseEntity.status(HttpStatus.CONFLICT).build();
    };
  }

  private Encounter asked(UUID id, MinutesForm form, BindingResult binding, Actor actor) {
    Encounter encounter = encounters.get(new EncounterId(id));
    Partnership partnership = partnerships.get(encounter.partnership());
    MeetingUp.writer(partnership, actor);
    FreeTextWarning.ask(binding, partnership.names(), "summary", "decisions", "nextStep");
    form.check(binding);
    return encounter;
  }

  private Optional<MinutesText> taken(EncounterId id, String which) {
    return books.versions(id).stream()
        .filter(one -> String.valueOf(one.version()).equals(which))
        .map(Minutes::text)
        .findFirst()
        .or(
            () ->
                books.asides(id).stream()
                    .filter(one -> one.id().toString().equals(which))
                    .map(Aside::text)
                    .findFirst());
  }
}
