package org.rebond.partnerships.polls;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Typed;
import org.rebond.partnerships.encounters.Encounter;
import org.rebond.partnerships.encounters.MeetingUp;
import org.rebond.partnerships.encounters.PlanningPage;
import org.rebond.ui.FreeTextWarning;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposing some dates instead of one. */
@Controller
class PollController {

  private static final String FORM = "partnerships/polls/views/new";

  private final PlanningPage planning;
  private final MeetingUp meetingUp;
  private final FindingADate dates;
  private final Clock clock;

  PollController(PlanningPage planning, MeetingUp meetingUp, FindingADate dates, Clock clock) {
    this.planning = planning;
    this.meetingUp = meetingUp;
    this.dates = dates;
    this.clock = clock;
  }

  @GetMapping("/partenariats/{id}/sondages/nouveau")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String create(@PathVariable UUID id, Actor actor, Model model) {
    Partnership partnership = planning.written(id, actor);
    model.addAttribute("form", PollForm.empty(partnership.place().organisation().name()));
    return planning.show(FORM, partnership, actor, model);
  }

  @PostMapping("/partenariats/{id}/sondages")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String propose(
      @PathVariable UUID id,
      @ModelAttribute("form") PollForm form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash) {
    Partnership partnership = planning.written(id, actor);
    FreeTextWarning.ask(binding, partnership.names(), "place", "objective");
    ZoneId zone = meetingUp.zone(partnership);
    List<Instant> moments = form.moments(zone, clock.instant(), binding);
    form.terms().checkTerms(binding);
    if (binding.hasErrors()) {
      return planning.show(FORM, partnership, actor, model);
    }
    Encounter terms =
        form.terms()
            .at(
                moments.getFirst(),
                partnership.id(),
                zone,
                MeetingUp.writer(partnership, actor).side());
    Poll poll = dates.propose(terms, moments, Typed.key(form.key()), actor);
    flash.addFlashAttribute("notice", "partnerships.polls.proposed");
    return "redirect:" + poll.path();
  }
}
