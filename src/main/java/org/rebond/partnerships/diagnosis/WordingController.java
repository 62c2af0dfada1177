package org.rebond.partnerships.diagnosis;

import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.partnerships.PartnershipSpaces;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One statement: its words, which its own side changes, and what both sides think of it. */
@Controller
class WordingController {

  private final DiagnosisViews views;
  private final DiagnosisDeeds deeds;
  private final Statements statements;
  private final Stating stating;
  private final PartnershipSpaces spaces;

  WordingController(
      DiagnosisViews views,
      DiagnosisDeeds deeds,
      Statements statements,
      Stating stating,
      PartnershipSpaces spaces) {
    this.views = views;
    this.deeds = deeds;
    this.statements = statements;
    this.stating = stating;
    this.spaces = spaces;
  }

  @GetMapping("/enonces/{id}")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "diagnosis",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  ModelAndView show(@PathVariable UUID id, Actor actor, Model model) {
    return page(statements.get(new StatementId(id)), actor, model, HttpStatus.OK);
  }

  @PostMapping("/enonces/{id}")
  @Access(Audience.SIGNED_IN_OR_LINK)
  ModelAndView rewrite(
      @PathVariable UUID id,
      @ModelAttribute("form") StatementForm form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash)
      throws Refusal {
    Statement known = statements.get(new StatementId(id));
    DiagnosisView view = views.written(known.diagnosis(), actor);
    if (known.side() != view.reader()) {
      throw new NotAllowed();
    }
    FreeTextWarning.ask(binding, view.partnership().names(), "body", "source");
    form.check(binding, known.kind(), deeds.today());
    if (binding.hasErrors()) {
      return page(known, actor, model, HttpStatus.OK);
    }
    if (!stating.rewrite(known.id(), form, actor)) {
      model.addAttribute("conflict", "words");
      return page(statements.get(known.id()), actor, model, HttpStatus.CONFLICT);
    }
    flash.addFlashAttribute("notice", "partnerships.diagnosis.reworded");
    return new ModelAndView("redirect:" + known.path());
  }

  @PostMapping("/enonces/{id}/retrait")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String withdraw(@PathVariable UUID id, Actor actor, RedirectAttributes flash) throws Refusal {
    Statement known = statements.get(new StatementId(id));
    DiagnosisView view = views.written(known.diagnosis(), actor);
    stating.withdraw(known.id(), actor);
    flash.addFlashAttribute("notice", "partnerships.diagnosis.withdrawn");
    return "redirect:" + view.path() + "/notre-part/" + known.kind().slug();
  }

  @PostMapping("/enonces/{id}/avis")
  @Access(Audience.SIGNED_IN_OR_LINK)
  ModelAndView judge(
      @PathVariable UUID id,
      @ModelAttribute("opinion") OpinionForm form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash)
      throws Refusal {
    Statement known = statements.get(new StatementId(id));
    DiagnosisView view = views.written(known.diagnosis(), actor);
    FreeTextWarning.ask(binding, view.partnership().names(), "comment");
    form.check(binding);
    if (binding.hasErrors()) {
      return page(known, actor, model, HttpStatus.OK);
    }
    if (!stating.judge(known.id(), form, actor)) {
      model.addAttribute("conflict", "opinion");
      return page(statements.get(known.id()), actor, model, HttpStatus.CONFLICT);
    }
    flash.addFlashAttribute("notice", "partnerships.diagnosis.judged");
    return new ModelAndView("redirect:" + view.path() + "/accords#e-" + known.id());
  }

  private ModelAndView page(Statement one, Actor actor, Model model, HttpStatus status) {
    DiagnosisView view = views.of(one.diagnosis(), actor);
    if (one.withdrawn()) {
      throw new NotFound("this statement was withdrawn");
    }
    if (!view.diagnosis().shows(one, view.reader())) {
      throw new NotAllowed();
    }
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", StatementForm.of(one));
    }
    if (!model.containsAttribute("opinion")) {
      model.addAttribute("opinion", OpinionForm.of(one, view.reader()));
    }
    model.addAttribute("mine", OpinionForm.of(one, view.reader()));
    model.addAttribute("one", one);
    model.addAttribute("view", view);
    model.addAttribute("counted", one.kind() == StatementKind.NEED);
    model.addAttribute("mayReword", view.mayWrite() && one.side() == view.reader());
    model.addAttribute("mayJudge", view.mayWrite() && view.open());
    model.addAttribute("space", spaces.of(view.partnership(), actor));
    model.addAttribute("currentTab", DiagnosisSection.path(view.partnership()));
    model.addAllAttributes(DiagnosisChoices.all());
    return new ModelAndView("partnerships/diagnosis/views/statement", model.asMap(), status);
  }
}
