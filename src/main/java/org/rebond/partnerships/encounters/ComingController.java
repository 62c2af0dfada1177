package org.rebond.partnerships.encounters;

import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipSpaces;
import org.rebond.partnerships.Partnerships;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who comes, from one's own side. */
@Controller
class ComingController {

  private final Encounters encounters;
  private final Partnerships partnerships;
  private final PartnershipSpaces spaces;
  private final WhoComes whoComes;

  ComingController(
      Encounters encounters,
      Partnerships partnerships,
      PartnershipSpaces spaces,
      WhoComes whoComes) {
    this.encounters = encounters;
    this.partnerships = partnerships;
    this.spaces = spaces;
    this.whoComes = whoComes;
  }

  @GetMapping("/rencontres/{id}/participants")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String ask(@PathVariable UUID id, Actor actor, Model model) {
    Encounter encounter = encounters.get(new EncounterId(id));
    model.addAttribute("form", ComingForm.of(whoComes.mine(encounter, actor)));
    return page(encounter, actor, model);
  }

  @PostMapping("/rencontres/{id}/participants")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String say(
      @PathVariable UUID id,
      @ModelAttribute("form") ComingForm form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash) {
    Encounter encounter = encounters.get(new EncounterId(id));
    MeetingUp.writer(partnerships.get(encounter.partnership()), actor);
    form.check(binding);
    if (binding.hasErrors()) {
      return page(encounter, actor, model);
    }
    whoComes.say(encounter.id(), form, actor);
    flash.addFlashAttribute("notice", "partnerships.coming.said");
    return "redirect:" + encounter.path();
  }

  private String page(Encounter encounter, Actor actor, Model model) {
    Partnership partnership = partnerships.get(encounter.partnership());
    model.addAttribute("encounter", encounter);
    model.addAttribute("space", spaces.of(partnership, actor));
    model.addAttribute("currentTab", EncounterSection.list(partnership));
    return "partnerships/encounters/views/coming";
  }
}
