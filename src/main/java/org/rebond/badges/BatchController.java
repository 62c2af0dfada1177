package org.rebond.badges;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rebond.directory.ThirdPlace;
import org.rebond.directory.ThirdPlaces;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.platform.PlatformProperties;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.rebond.ui.FreeTextWarning;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A place's batches: printed from here, and nowhere again. */
@Controller
@RequestMapping("/lieux/{slug}/invitations")
class BatchController {

  private static final String VIEW = "badges/views/batches";

  private final ThirdPlaces places;
  private final Batches batches;
  private final BatchIssue issue;
  private final FlyerTexts texts;
  private final MessageSource words;
  private final PlatformProperties properties;
  private final Clock clock;

  BatchController(
      ThirdPlaces places,
      Batches batches,
      BatchIssue issue,
      FlyerTexts texts,
      MessageSource words,
      PlatformProperties properties,
      Clock clock) {
    this.places = places;
    this.batches = batches;
    this.issue = issue;
    this.texts = texts;
    this.words = words;
    this.properties = properties;
    this.clock = clock;
  }

  @Shows(value = "badges", to = Viewer.MANAGERS)
  @Access(value = Audience.SIGNED_IN, fresh = true)
  @GetMapping
  String index(@PathVariable String slug, Actor actor, Model model, Locale locale) {
    ThirdPlace place = managed(slug, actor);
    LocalDate today = BadgeCalendar.today(clock);
    var form = BatchForm.blank(today, activities(place, locale));
    model.addAttribute("form", form);
    model.addAttribute("seed", form.seed());
    show(place, today, model);
    return VIEW;
  }

  /** Answers the file itself: it is kept nowhere, and the same form gives the same file today. */
  @Access(value = Audience.SIGNED_IN, fresh = true)
  @PostMapping
  Object print(
      @PathVariable String slug,
      Actor actor,
      @ModelAttribute("form") BatchForm form,
      BindingResult binding,
      Model model) {
    ThirdPlace place = managed(slug, actor);
    model.addAttribute("seed", form.seed());
    FreeTextWarning.ask(binding, List.of(place.name()), "services", "directions");
    if (!binding.hasErrors()) {
      try {
        return file(place, issue.issue(form.request(place.id()), form.key(), actor));
      } catch (Refusal refusal) {
        if (refusal.key().equals(BatchRequest.CHANGED)) {
          model.addAttribute("seed", BatchForm.newSeed());
        }
        String field = BatchForm.field(refusal);
        binding.rejectValue(
            field.isEmpty() ? null : field, refusal.key(), refusal.args().toArray(), null);
      }
    }
    show(place, BadgeCalendar.today(clock), model);
    return new ModelAndView(VIEW, model.asMap());
  }

  private ResponseEntity<byte[]> file(ThirdPlace place, IssuedBatch issued) {
    byte[] pdf =
        FlyerSheets.of(
            issued.tokens(),
            texts.of(place, issued.batch(), Locale.FRENCH),
            properties.publicUrl(),
            Locale.FRENCH,
            clock.instant());
    String name = "flyers-%s-%s.pdf".formatted(place.slug(), issued.batch().label());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(pdf);
  }

  @Access(Audience.SIGNED_IN)
  @PostMapping("/{number}/revocation")
  String revoke(
      @PathVariable String slug, @PathVariable int number, Actor actor, RedirectAttributes flash) {
    ThirdPlace place = managed(slug, actor);
    if (!batches.find(number).orElseThrow(NotFound::new).place().equals(place.id())) {
      throw new NotFound();
    }
    issue.revoke(number, actor);
    flash.addFlashAttribute("notice", "badges.batches.revoked");
    return "redirect:/lieux/" + place.slug() + "/invitations";
  }

  private void show(ThirdPlace place, LocalDate today, Model model) {
    model.addAttribute("place", place);
    model.addAttribute("today", today);
    model.addAttribute("batches", batches.of(place.id()));
    model.addAttribute("policies", BatchForm.POLICIES);
  }

  private ThirdPlace managed(String slug, Actor actor) {
    ThirdPlace place = places.at(slug);
    if (!BadgeRights.issues(actor, place.id())) {
      throw new NotAllowed();
    }
    return place;
  }

  private String activities(ThirdPlace place, Locale locale) {
    return place.activities().stream()
        .sorted()
        .limit(6)
        .map(activity -> words.getMessage("directory.activity." + activity, null, "", locale))
        .filter(said -> !said.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
