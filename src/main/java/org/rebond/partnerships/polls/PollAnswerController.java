package org.rebond.partnerships.polls;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
import org.rebond.partnerships.Typed;
import org.rebond.partnerships.encounters.Encounter;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One poll: who can when, what one's own side says, and picking a date. */
@Controller
class PollAnswerController {

  private final Polls polls;
  private final Partnerships partnerships;
  private final PartnershipSpaces spaces;
  private final FindingADate dates;
  private final Clock clock;

  PollAnswerController(
      Polls polls,
      Partnerships partnerships,
      PartnershipSpaces spaces,
      FindingADate dates,
      Clock clock) {
    this.polls = polls;
    this.partnerships = partnerships;
    this.spaces = spaces;
    this.dates = dates;
    this.clock = clock;
  }

  @GetMapping("/sondages/{id}")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "poll",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  String show(@PathVariable UUID id, Actor actor, Model model) {
    Poll poll = polls.get(new PollId(id));
    Partnership partnership = partnerships.get(poll.terms().partnership());
    if (!partnership.maySee(actor)) {
      throw new NotAllowed();
    }
    Instant now = clock.instant();
    List<Side> sides =
        Arrays.stream(Side.values()).filter(side -> !partnership.on(side).isEmpty()).toList();
    boolean mayAnswer = partnership.mayCorrespond(actor) && poll.open(now);
    model.addAttribute("poll", poll);
    model.addAttribute("sides", sides);
    model.addAttribute("answers", Answer.values());
    model.addAttribute("over", poll.chosen().isEmpty() && poll.over(now));
    poll.best(sides, now).ifPresent(best -> model.addAttribute("best", best));
    model.addAttribute("mayAnswer", mayAnswer);
    partnership.actsFor(actor).ifPresent(one -> model.addAttribute("mine", one.side()));
    model.addAttribute(
        "mayPick",
        mayAnswer && partnership.actsFor(actor).filter(one -> one.side() == poll.by()).isPresent());
    model.addAttribute("future", poll.slots().stream().filter(slot -> !slot.over(now)).toList());
    model.addAttribute("mayPropose", partnership.mayCorrespond(actor));
    model.addAttribute("space", spaces.of(partnership, actor));
    model.addAttribute("currentTab", partnership.path() + "/rencontres");
    return "partnerships/polls/views/show";
  }

  @PostMapping("/sondages/{id}/reponse")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String answer(
      @PathVariable UUID id,
      @ModelAttribute("form") AnswersForm form,
      Actor actor,
      RedirectAttributes flash)
      throws Refusal {
    dates.answer(new PollId(id), form, actor);
    flash.addFlashAttribute("notice", "partnerships.polls.answered");
    return "redirect:/sondages/" + id;
  }

  @PostMapping("/sondages/{id}/choix")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String pick(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String slot,
      Actor actor,
      RedirectAttributes flash)
      throws Refusal {
    Encounter planned = dates.pick(new PollId(id), Typed.number(slot).orElse(0), actor);
    flash.addFlashAttribute("notice", "partnerships.encounters.planned");
    return "redirect:" + planned.path();
  }
}
