package org.rebond.partnerships.encounters;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.PartnershipSpaces;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Typed;
import org.rebond.ui.FreeTextWarning;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The meetings of a partnership: the list, and planning one. */
@Controller
class EncounterController {

  private static final String FORM = "partnerships/encounters/views/new";

  private final Partnerships partnerships;
  private final PartnershipSpaces spaces;
  private final Encounters encounters;
  private final MeetingUp meetingUp;
  private final PlanningPage planning;
  private final Clock clock;

  EncounterController(
      Partnerships partnerships,
      PartnershipSpaces spaces,
      Encounters encounters,
      MeetingUp meetingUp,
      PlanningPage planning,
      Clock clock) {
    this.partnerships = partnerships;
    this.spaces = spaces;
    this.encounters = encounters;
    this.meetingUp = meetingUp;
    this.planning = planning;
    this.clock = clock;
  }

  @GetMapping("/partenariats/{id}/rencontres")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "encounter",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  String list(@PathVariable UUID id, Actor actor, Model model) {
    Partnership partnership = partnerships.get(new PartnershipId(id));
    if (!partnership.maySee(actor)) {
      throw new NotAllowed();
    }
    Instant now = clock.instant();
    var all = encounters.of(partnership.id());
    model.addAttribute("space", spaces.of(partnership, actor));
    model.addAttribute("coming", all.stream().filter(one -> !one.over(now)).toList().reversed());
    model.addAttribute("past", all.stream().filter(one -> one.over(now)).toList());
    model.addAttribute("minuted", encounters.minuted(List.of(partnership.id())));
    model.addAttribute("mayPlan", partnership.mayCorrespond(actor));
    return "partnerships/encounters/views/index";
  }

  @GetMapping("/partenariats/{id}/rencontres/nouvelle")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String create(@PathVariable UUID id, Actor actor, Model model) {
    Partnership partnership = planning.written(id, actor);
    model.addAttribute("form", EncounterForm.empty(partnership.place().organisation().name()));
    return planning.show(FORM, partnership, actor, model);
  }

  @PostMapping("/partenariats/{id}/rencontres")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String plan(
      @PathVariable UUID id,
      @ModelAttribute("form") EncounterForm form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash) {
    Partnership partnership = planning.written(id, actor);
    FreeTextWarning.ask(binding, partnership.names(), "place", "objective");
    form.check(binding);
    if (binding.hasErrors()) {
      return planning.show(FORM, partnership, actor, model);
    }
    Encounter planned =
        meetingUp.plan(
            form.encounter(
                partnership.id(),
                meetingUp.zone(partnership),
                MeetingUp.writer(partnership, actor).side()),
            Typed.key(form.key()),
            actor);
    flash.addFlashAttribute("notice", "partnerships.encounters.planned");
    return "redirect:" + planned.path();
  }
}
