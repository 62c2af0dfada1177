package org.rebond.partnerships.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.PartnershipSpaces;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Typed;
import org.rebond.partnerships.encounters.Encounter;
import org.rebond.partnerships.encounters.EncounterId;
import org.rebond.partnerships.encounters.Encounters;
import org.rebond.partnerships.encounters.MeetingUp;
import org.rebond.ui.FreeTextWarning;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a task down, and saying it done or not done after all. */
@Controller
class TaskController {

  private final Partnerships partnerships;
  private final PartnershipSpaces spaces;
  private final Encounters encounters;
  private final SharingTasks sharing;

  TaskController(
      Partnerships partnerships,
      PartnershipSpaces spaces,
      Encounters encounters,
      SharingTasks sharing) {
    this.partnerships = partnerships;
    this.spaces = spaces;
    this.encounters = encounters;
    this.sharing = sharing;
  }

  @GetMapping("/partenariats/{id}/taches/nouvelle")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String create(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String rencontre,
      Actor actor,
      Model model) {
    Partnership partnership = partnerships.get(new PartnershipId(id));
    Side mine = MeetingUp.writer(partnership, actor).side();
    model.addAttribute("form", new TaskForm("", mine.name(), "", rencontre, ""));
    return page(partnership, actor, model);
  }

  @PostMapping("/partenariats/{id}/taches")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String add(
      @PathVariable UUID id,
      @ModelAttribute("form") TaskForm form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash) {
    Partnership partnership = partnerships.get(new PartnershipId(id));
    MeetingUp.writer(partnership, actor);
    FreeTextWarning.ask(binding, partnership.names(), "what");
    form.check(binding, sides(partnership));
    if (binding.hasErrors()) {
      return page(partnership, actor, model);
    }
    Optional<EncounterId> decidedAt = decidedAt(form, partnership);
    sharing.add(form.task(partnership.id(), decidedAt), Typed.key(form.key()), actor);
    flash.addFlashAttribute("notice", "partnerships.tasks.added");
    return "redirect:" + decidedAt.map(EncounterId::path).orElse(SharingTasks.list(partnership));
  }

  @PostMapping("/taches/{id}/fait")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String done(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String de,
      Actor actor,
      RedirectAttributes flash) {
    flash.addFlashAttribute("notice", "partnerships.tasks.isDone");
    return back(sharing.done(new TaskId(id), actor), de);
  }

  @PostMapping("/taches/{id}/a-faire")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String undone(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String de,
      Actor actor,
      RedirectAttributes flash) {
    flash.addFlashAttribute("notice", "partnerships.tasks.isUndone");
    return back(sharing.undone(new TaskId(id), actor), de);
  }

  private static String back(Task task, String from) {
    return "redirect:"
        + task.encounter()
            .filter(encounter -> from.equals("rencontre"))
            .map(EncounterId::path)
            .orElse("/partenariats/" + task.partnership() + "/taches");
  }

  /** An encounter of another partnership is none of this task's. */
  private Optional<EncounterId> decidedAt(TaskForm form, Partnership partnership) {
    return Optional.of(form.rencontre())
        .filter(typed -> typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .map(typed -> encounters.get(new EncounterId(UUID.fromString(typed))))
        .filter(encounter -> encounter.partnership().equals(partnership.id()))
        .map(Encounter::id);
  }

  static List<Side> sides(Partnership partnership) {
    return Arrays.stream(Side.values()).filter(side -> !partnership.on(side).isEmpty()).toList();
  }

  private String page(Partnership partnership, Actor actor, Model model) {
    model.addAttribute("space", spaces.of(partnership, actor));
    model.addAttribute("sides", sides(partnership));
    model.addAttribute("currentTab", SharingTasks.list(partnership));
    return "partnerships/tasks/views/new";
  }
}
