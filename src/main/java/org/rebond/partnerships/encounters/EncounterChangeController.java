package org.rebond.partnerships.encounters;

import java.util.Arrays;
import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipSpaces;
import org.rebond.partnerships.Partnerships;
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

/** Moving an encounter, or saying that it does not take place. */
@Controller
class EncounterChangeController {

  private final Encounters encounters;
  private final Partnerships partnerships;
  private final PartnershipSpaces spaces;
  private final ChangingPlans plans;

  EncounterChangeController(
      Encounters encounters,
      Partnerships partnerships,
      PartnershipSpaces spaces,
      ChangingPlans plans) {
    this.encounters = encounters;
    this.partnerships = partnerships;
    this.spaces = spaces;
    this.plans = plans;
  }

  @GetMapping("/rencontres/{id}/modifier")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String edit(@PathVariable UUID id, Actor actor, Model model) throws Refusal {
    Encounter encounter = encounters.get(new EncounterId(id));
    Partnership partnership = written(encounter, actor);
    plans.mayChange(encounter);
    model.addAttribute("form", EncounterForm.of(encounter));
    return page(encounter, partnership, actor, model);
  }

  @PostMapping("/rencontres/{id}/modifier")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String change(
      @PathVariable UUID id,
      @ModelAttribute("form") EncounterForm form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash) {
    Encounter encounter = encounters.get(new EncounterId(id));
    Partnership partnership = written(encounter, actor);
    FreeTextWarning.ask(binding, partnership.names(), "place", "objective");
    form.check(binding);
    if (binding.hasErrors()) {
      return page(encounter, partnership, actor, model);
    }
    try {
      plans.change(
          encounter.id(),
          form.encounter(partnership.id(), encounter.zone(), encounter.plannedBy()),
          actor);
    } catch (Refusal refusal) {
      binding.reject(refusal.key());
      return page(encounters.get(encounter.id()), partnership, actor, model);
    }
    flash.addFlashAttribute("notice", "partnerships.encounters.changed");
    return "redirect:" + encounter.path();
  }

  @GetMapping("/rencontres/{id}/annulation")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String confirm(@PathVariable UUID id, Actor actor, Model model) throws Refusal {
    Encounter encounter = encounters.get(new EncounterId(id));
    Partnership partnership = written(encounter, actor);
    plans.mayChange(encounter);
    model.addAttribute("form", new CancelForm(""));
    return confirmation(encounter, partnership, actor, model);
  }

  @PostMapping("/rencontres/{id}/annulation")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String cancel(
      @PathVariable UUID id,
      @ModelAttribute("form") CancelForm form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash)
      throws Refusal {
    Encounter encounter = encounters.get(new EncounterId(id));
    Partnership partnership = written(encounter, actor);
    FreeTextWarning.ask(binding, partnership.names(), "reason");
    form.check(binding);
    if (binding.hasErrors()) {
      return confirmation(encounter, partnership, actor, model);
    }
    try {
      plans.cancel(encounter.id(), form.reason(), actor);
    } catch (Refusal refusal) {
      if (encounters.get(encounter.id()).cancelled().isEmpty()) {
        throw refusal;
      }
    }
    flash.addFlashAttribute("notice", "partnerships.encounters.cancelled");
    return "redirect:" + encounter.path();
  }

  private Partnership written(Encounter encounter, Actor actor) {
    Partnership partnership = partnerships.get(encounter.partnership());
    MeetingUp.writer(partnership, actor);
    return partnership;
  }

  private String page(Encounter encounter, Partnership partnership, Actor actor, Model model) {
    framed(encounter, partnership, actor, model);
    model.addAttribute("kinds", Arrays.asList(EncounterKind.values()));
    model.addAttribute("zone", encounter.zone());
    return "partnerships/encounters/views/edit";
  }

  private String confirmation(
      Encounter encounter, Partnership partnership, Actor actor, Model model) {
    framed(encounter, partnership, actor, model);
    return "partnerships/encounters/views/cancel";
  }

  private void framed(Encounter encounter, Partnership partnership, Actor actor, Model model) {
    model.addAttribute("encounter", encounter);
    model.addAttribute("space", spaces.of(partnership, actor));
    model.addAttribute("currentTab", EncounterSection.list(partnership));
  }
}
