package org.rebond.partnerships.diagnosis;

import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.partnerships.PartnershipSpaces;
import org.rebond.partnerships.Typed;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.rebond.ui.FreeTextWarning;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One axis: its words, which either side changes, and who accepts them. */
@Controller
class AxisController {

  private final Axes axes;
  private final Diagnoses diagnoses;
  private final DiagnosisViews views;
  private final AgreeingOnAxes agreeing;
  private final PartnershipSpaces spaces;

  AxisController(
      Axes axes,
      Diagnoses diagnoses,
      DiagnosisViews views,
      AgreeingOnAxes agreeing,
      PartnershipSpaces spaces) {
    this.axes = axes;
    this.diagnoses = diagnoses;
    this.views = views;
    this.agreeing = agreeing;
    this.spaces = spaces;
  }

  @GetMapping("/axes/{id}")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "diagnosis",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  ModelAndView show(@PathVariable UUID id, Actor actor, Model model) {
    return page(axes.get(new AxisId(id)), actor, model, HttpStatus.OK);
  }

  @PostMapping("/axes/{id}")
  @Access(Audience.SIGNED_IN_OR_LINK)
  ModelAndView reword(
      @PathVariable UUID id,
      @ModelAttribute("form") AxisForm form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash)
      throws Refusal {
    Axis known = axes.get(new AxisId(id));
    DiagnosisView view = views.written(latest(known), actor);
    FreeTextWarning.ask(
        binding, view.partnership().names(), "title", "aim", "first", "second", "third");
    form.check(binding);
    if (binding.hasErrors()) {
      return page(known, actor, model, HttpStatus.OK);
    }
    if (!agreeing.reword(known.id(), form, actor)) {
      model.addAttribute("conflict", true);
      return page(axes.get(known.id()), actor, model, HttpStatus.CONFLICT);
    }
    flash.addFlashAttribute("notice", "partnerships.diagnosis.axis.reworded");
    return new ModelAndView("redirect:" + known.path());
  }

  @PostMapping("/axes/{id}/accord")
  @Access(Audience.SIGNED_IN_OR_LINK)
  ModelAndView accept(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String version,
      Actor actor,
      Model model,
      RedirectAttributes flash)
      throws Refusal {
    Axis known = axes.get(new AxisId(id));
    DiagnosisView view = views.written(latest(known), actor);
    if (!agreeing.accept(known.id(), Typed.number(version).orElse(0), actor)) {
      model.addAttribute("changed", true);
      return page(known, actor, model, HttpStatus.CONFLICT);
    }
    flash.addFlashAttribute("notice", "partnerships.diagnosis.axis.accepted");
    return new ModelAndView("redirect:" + view.path() + "/axes");
  }

  @PostMapping("/axes/{id}/retrait")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String withdraw(@PathVariable UUID id, Actor actor, RedirectAttributes flash) throws Refusal {
    Axis known = axes.get(new AxisId(id));
    DiagnosisView view = views.written(latest(known), actor);
    agreeing.withdraw(known.id(), actor);
    flash.addFlashAttribute("notice", "partnerships.diagnosis.axis.withdrawn");
    return "redirect:" + view.path() + "/axes";
  }

  private DiagnosisId latest(Axis axis) {
    return diagnoses.latest(axis.partnership()).orElseThrow().id();
  }

  private ModelAndView page(Axis axis, Actor actor, Model model, HttpStatus status) {
    DiagnosisView view = views.of(latest(axis), actor);
    if (axis.withdrawn()) {
      throw new NotFound("this axis was withdrawn");
    }
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", AxisForm.of(axis));
    }
    model.addAttribute("axis", axis);
    model.addAttribute("view", view);
    model.addAttribute("space", spaces.of(view.partnership(), actor));
    model.addAttribute("currentTab", DiagnosisSection.path(view.partnership()));
    model.addAllAttributes(DiagnosisChoices.all());
    return new ModelAndView("partnerships/diagnosis/views/axis", model.asMap(), status);
  }
}
