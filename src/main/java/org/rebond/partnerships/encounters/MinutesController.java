package org.rebond.partnerships.encounters;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipSpaces;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.platform.PlatformProperties;
import org.rebond.ui.FreeTextWarning;
import org.springframework.context.MessageSource;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One meeting: its page, its calendar file, its minutes. */
@Controller
class MinutesController {

  private final Encounters encounters;
  private final Partnerships partnerships;
  private final PartnershipSpaces spaces;
  private final MeetingUp meetingUp;
  private final MessageSource words;
  private final Clock clock;
  private final URI publicUrl;

  MinutesController(
      Encounters encounters,
      Partnerships partnerships,
      PartnershipSpaces spaces,
      MeetingUp meetingUp,
      MessageSource words,
      Clock clock,
      PlatformProperties properties) {
    this.encounters = encounters;
    this.partnerships = partnerships;
    this.spaces = spaces;
    this.meetingUp = meetingUp;
    this.words = words;
    this.clock = clock;
    this.publicUrl = properties.publicUrl();
  }

  @GetMapping("/rencontres/{id}")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "encounter",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK})
  String show(@PathVariable UUID id, Actor actor, Model model) {
    Encounter encounter = encounters.get(new EncounterId(id));
    model.addAttribute("form", MinutesForm.of(encounters.minutes(encounter.id()).orElse(null)));
    return page(encounter, actor, model);
  }

  @GetMapping("/rencontres/{id}/rencontre.ics")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "encounter",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK})
  ResponseEntity<String> calendar(@PathVariable UUID id, Actor actor, Locale locale) {
    Encounter encounter = encounters.get(new EncounterId(id));
    Partnership partnership = seen(encounter, actor);
    String summary =
        words.getMessage("partnerships.encounters.kind." + encounter.kind(), null, locale)
            + " – "
            + partnership.names(Side.PLACE)
            + ", "
            + partnership.names(Side.AGENCY);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("rencontre.ics").build().toString())
        .body(
            new Invitation(encounter, summary, publicUrl.resolve(encounter.path()), clock.instant())
                .text());
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
    Encounter encounter = encounters.get(new EncounterId(id));
    Partnership partnership = partnerships.get(encounter.partnership());
    MeetingUp.writer(partnership, actor);
    FreeTextWarning.ask(binding, partnership.names(), "summary", "decisions", "nextStep");
    form.check(binding);
    if (binding.hasErrors()) {
      return new ModelAndView(page(encounter, actor, model), model.asMap());
    }
    if (!meetingUp.minute(encounter.id(), form, actor)) {
      model.addAttribute("conflict", true);
      return new ModelAndView(page(encounter, actor, model), model.asMap(), HttpStatus.CONFLICT);
    }
    flash.addFlashAttribute("notice", "partnerships.encounters.minuted");
    return new ModelAndView("redirect:" + encounter.path());
  }

  private Partnership seen(Encounter encounter, Actor actor) {
    Partnership partnership = partnerships.get(encounter.partnership());
    if (!partnership.maySee(actor)) {
      throw new NotAllowed();
    }
    return partnership;
  }

  private String page(Encounter encounter, Actor actor, Model model) {
    Partnership partnership = seen(encounter, actor);
    Optional<Minutes> minutes = encounters.minutes(encounter.id());
    minutes.ifPresent(written -> model.addAttribute("minutes", written));
    model.addAttribute("version", minutes.map(Minutes::version).orElse(0));
    model.addAttribute("encounter", encounter);
    model.addAttribute("space", spaces.of(partnership, actor));
    model.addAttribute("currentTab", EncounterSection.list(partnership));
    model.addAttribute("mayWrite", partnership.mayCorrespond(actor));
    return "partnerships/encounters/views/show";
  }
}
