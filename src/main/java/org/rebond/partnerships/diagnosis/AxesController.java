package org.rebond.partnerships.diagnosis;

import java.util.Locale;
import java.util.UUID;
import org.rebond.directory.PeripheralBarrier;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.partnerships.PartnershipSpaces;
import org.rebond.partnerships.Typed;
import org.rebond.shared.Refusal;
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

/** Step six: the axes that follow, and wording a new one. */
@Controller
class AxesController {

  private final DiagnosisViews views;
  private final PartnershipSpaces spaces;
  private final AgreeingOnAxes agreeing;
  private final ProposedWords proposed;

  AxesController(
      DiagnosisViews views,
      PartnershipSpaces spaces,
      AgreeingOnAxes agreeing,
      ProposedWords proposed) {
    this.views = views;
    this.spaces = spaces;
    this.agreeing = agreeing;
    this.proposed = proposed;
  }

  @GetMapping("/diagnostics/{id}/axes")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "diagnosis",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  String list(@PathVariable UUID id, Actor actor, Model model) {
    DiagnosisView view = views.of(new DiagnosisId(id), actor);
    if (!view.open()) {
      return "redirect:" + view.path();
    }
    frame(view, actor, model);
    return "partnerships/diagnosis/views/axes";
  }

  /** Words to start from, where the agreed statements give some. */
  @GetMapping("/diagnostics/{id}/axes/nouveau")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String begin(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String frein,
      Actor actor,
      Locale locale,
      Model model) {
    DiagnosisView view = views.written(new DiagnosisId(id), actor);
    if (!view.open()) {
      return "redirect:" + view.path();
    }
    var about = Typed.one(PeripheralBarrier.class, frein);
    model.addAttribute("form", proposed.form(view, about, locale));
    return form(view, actor, model);
  }

  @PostMapping("/diagnostics/{id}/axes")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String propose(
      @PathVariable UUID id,
      @ModelAttribute("form") AxisForm form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash)
      throws Refusal {
    DiagnosisView view = views.written(new DiagnosisId(id), actor);
    FreeTextWarning.ask(
        binding, view.partnership().names(), "title", "aim", "first", "second", "third");
    form.check(binding);
    if (binding.hasErrors()) {
      return form(view, actor, model);
    }
    agreeing.propose(view.diagnosis().id(), form, Typed.key(form.key()), actor);
    flash.addFlashAttribute("notice", "partnerships.diagnosis.axis.proposed");
    return "redirect:" + view.path() + "/axes";
  }

  private String form(DiagnosisView view, Actor actor, Model model) {
    frame(view, actor, model);
    return "partnerships/diagnosis/views/axis-new";
  }

  private void frame(DiagnosisView view, Actor actor, Model model) {
    model.addAllAttributes(DiagnosisChoices.all());
    model.addAttribute("view", view);
    model.addAttribute("space", spaces.of(view.partnership(), actor));
    model.addAttribute("currentTab", DiagnosisSection.path(view.partnership()));
    model.addAttribute("step", "axes");
  }
}
