package org.rebond.directory.routing;

import java.util.Optional;
import java.util.UUID;
import org.rebond.directory.Need;
import org.rebond.geography.Commune;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.rebond.shared.TypedDay;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who answers for the territory of a directorate: rules, absences, a trial and what is missing. */
@Controller
class RoutingController {

  private final Organisations organisations;
  private final RoutingDesk desk;
  private final RoutingPage page;

  RoutingController(Organisations organisations, RoutingDesk desk, RoutingPage page) {
    this.organisations = organisations;
    this.desk = desk;
    this.page = page;
  }

  @GetMapping("/organisations/{id}/aiguillage")
  @Access(Audience.SIGNED_IN)
  @Shows(value = "routing", to = Viewer.DIRECTORATE)
  String show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String commune,
      @RequestParam(defaultValue = "") String besoin,
      Actor actor,
      Model model) {
    return page.show(directorate(id), commune.strip(), besoin, actor, model);
  }

  @PostMapping("/organisations/{id}/aiguillage/regles")
  @Access(Audience.SIGNED_IN)
  String addRule(
      @PathVariable UUID id,
      @ModelAttribute("rule") RuleForm form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash) {
    Organisation directorate = directorate(id);
    desk.book(directorate, actor);
    Optional<Commune> commune = page.commune(form.ruleCommune());
    if (!form.ruleCommune().isEmpty() && commune.isEmpty()) {
      binding.rejectValue("ruleCommune", "directory.routing.form.commune.unknown");
    }
    Optional<UUID> answers = uuid(form.answers());
    if (answers.isEmpty()) {
      binding.rejectValue("answers", "directory.routing.form.answers.missing");
    }
    if (!binding.hasErrors()) {
      try {
        desk.addRule(
            directorate,
            uuid(form.key()).orElseGet(UUID::randomUUID),
            commune,
            Need.bySlug(form.ruleNeed()),
            new OrganisationId(answers.orElseThrow()),
            actor);
        return done(id, "directory.routing.rule.added", flash);
      } catch (Refusal refusal) {
        binding.rejectValue("ruleCommune", refusal.key(), refusal.args().toArray(), null);
      }
    }
    return page.show(directorate, "", "", actor, model);
  }

  @PostMapping("/organisations/{id}/aiguillage/regles/suppression")
  @Access(Audience.SIGNED_IN)
  String removeRule(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String rule,
      Actor actor,
      RedirectAttributes flash) {
    desk.removeRule(directorate(id), uuid(rule).orElseThrow(NotFound::new), actor);
    return done(id, "directory.routing.rule.removed", flash);
  }

  @PostMapping("/organisations/{id}/aiguillage/absences")
  @Access(Audience.SIGNED_IN)
  String addAbsence(
      @PathVariable UUID id,
      @ModelAttribute("absence") AbsenceForm form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash) {
    Organisation directorate = directorate(id);
    desk.book(directorate, actor);
    Optional<UUID> absent = uuid(form.absent());
    Optional<UUID> deputy = uuid(form.deputy());
    var first = TypedDay.read(form.startsOn());
    var last = TypedDay.read(form.endsOn());
    require(absent, "absent", "answers.missing", binding);
    require(first, "startsOn", "day.missing", binding);
    require(last, "endsOn", "day.missing", binding);
    require(deputy, "deputy", "answers.missing", binding);
    if (!binding.hasErrors()) {
      try {
        desk.addAbsence(
            directorate,
            uuid(form.key()).orElseGet(UUID::randomUUID),
            new OrganisationId(absent.orElseThrow()),
            first.orElseThrow(),
            last.orElseThrow(),
            new OrganisationId(deputy.orElseThrow()),
            actor);
        return done(id, "directory.routing.absence.added", flash);
      } catch (Refusal refusal) {
        binding.rejectValue("deputy", refusal.key(), refusal.args().toArray(), null);
      }
    }
    return page.show(directorate, "", "", actor, model);
  }

  @PostMapping("/organisations/{id}/aiguillage/absences/suppression")
  @Access(Audience.SIGNED_IN)
  String removeAbsence(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String absence,
      Actor actor,
      RedirectAttributes flash) {
    desk.removeAbsence(directorate(id), uuid(absence).orElseThrow(NotFound::new), actor);
    return done(id, "directory.routing.absence.removed", flash);
  }

  private Organisation directorate(UUID id) {
    return organisations
        .find(new OrganisationId(id))
        .filter(found -> found.kind() == OrganisationKind.DIRECTORATE)
        .orElseThrow(NotFound::new);
  }

  private static void require(
      Optional<?> typed, String field, String missing, BindingResult binding) {
    if (typed.isEmpty()) {
      binding.rejectValue(field, "directory.routing.form." + missing);
    }
  }

  private static Optional<UUID> uuid(String typed) {
    return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(typed))
        : Optional.empty();
  }

  private static String done(UUID id, String notice, RedirectAttributes flash) {
    flash.addFlashAttribute("notice", notice);
    return "redirect:/organisations/" + id + "/aiguillage";
  }
}
