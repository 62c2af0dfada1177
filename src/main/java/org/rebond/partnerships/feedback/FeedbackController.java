package org.rebond.partnerships.feedback;

import java.util.Arrays;
import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipSpaces;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.encounters.Encounter;
import org.rebond.partnerships.encounters.EncounterId;
import org.rebond.partnerships.encounters.Encounters;
import org.rebond.partnerships.encounters.MeetingUp;
import org.rebond.shared.Refusal;
import org.rebond.ui.FreeTextWarning;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying how an encounter was, for one's own side. */
@Controller
class FeedbackController {

  private final Encounters encounters;
  private final Partnerships partnerships;
  private final PartnershipSpaces spaces;
  private final LookingBack lookingBack;

  FeedbackController(
      Encounters encounters,
      Partnerships partnerships,
      PartnershipSpaces spaces,
      LookingBack lookingBack) {
    this.encounters = encounters;
    this.partnerships = partnerships;
    this.spaces = spaces;
    this.lookingBack = lookingBack;
  }

  @GetMapping("/rencontres/{id}/retour")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String ask(@PathVariable UUID id, Actor actor, Model model) throws Refusal {
    Encounter encounter = encounters.get(new EncounterId(id));
    model.addAttribute(
        "form",
        lookingBack
            .mine(encounter, actor)
            .map(FeedbackForm::of)
            .orElse(new FeedbackForm("", "", "", "")));
    return page(encounter, actor, model);
  }

  @PostMapping("/rencontres/{id}/retour")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String say(
      @PathVariable UUID id,
      @ModelAttribute("form") FeedbackForm form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash)
      throws Refusal {
    Encounter encounter = encounters.get(new EncounterId(id));
    Partnership partnership = partnerships.get(encounter.partnership());
    MeetingUp.writer(partnership, actor);
    FreeTextWarning.ask(binding, partnership.names(), "line");
    form.check(binding);
    if (binding.hasErrors()) {
      return page(encounter, actor, model);
    }
    lookingBack.say(encounter.id(), form, actor);
    flash.addFlashAttribute("notice", "partnerships.feedback.said");
    return "redirect:" + encounter.path();
  }

  private String page(Encounter encounter, Actor actor, Model model) {
    Partnership partnership = partnerships.get(encounter.partnership());
    model.addAttribute("encounter", encounter);
    model.addAttribute("marks", Arrays.asList(Mark.values()));
    model.addAttribute("space", spaces.of(partnership, actor));
    model.addAttribute("currentTab", partnership.path() + "/rencontres");
    return "partnerships/feedback/views/new";
  }
}
