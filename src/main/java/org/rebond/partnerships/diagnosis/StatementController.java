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
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps one to three: what this side states, one line after the other. */
@Controller
class StatementController {

  private final DiagnosisViews views;
  private final DiagnosisDeeds deeds;
  private final PartnershipSpaces spaces;
  private final Stating stating;

  StatementController(
      DiagnosisViews views, DiagnosisDeeds deeds, PartnershipSpaces spaces, Stating stating) {
    this.views = views;
    this.deeds = deeds;
    this.spaces = spaces;
    this.stating = stating;
  }

  @GetMapping("/diagnostics/{id}/notre-part/{etape}")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "diagnosis",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  String part(@PathVariable UUID id, @PathVariable String etape, Actor actor, Model model) {
    model.addAttribute("form", StatementForm.empty());
    return page(views.of(new DiagnosisId(id), actor), kind(etape), actor, model);
  }

  @PostMapping("/diagnostics/{id}/notre-part/{etape}")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String state(
      @PathVariable UUID id,
      @PathVariable String etape,
      @ModelAttribute("form") StatementForm form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash)
      throws Refusal {
    DiagnosisView view = views.written(new DiagnosisId(id), actor);
    StatementKind kind = kind(etape);
    FreeTextWarning.ask(binding, view.partnership().names(), "body", "source");
    form.check(binding, kind, deeds.today());
    if (binding.hasErrors()) {
      return page(view, kind, actor, model);
    }
    stating.state(view.diagnosis().id(), kind, form, Typed.key(form.key()), actor);
    flash.addFlashAttribute("notice", "partnerships.diagnosis.stated");
    return "redirect:" + view.path() + "/notre-part/" + kind.slug();
  }

  private String page(DiagnosisView view, StatementKind kind, Actor actor, Model model) {
    model.addAttribute("view", view);
    model.addAttribute("kind", kind);
    model.addAttribute("counted", kind == StatementKind.NEED);
    model.addAttribute("own", view.own(kind));
    model.addAttribute("space", spaces.of(view.partnership(), actor));
    model.addAttribute("currentTab", DiagnosisSection.path(view.partnership()));
    model.addAttribute("step", kind.slug());
    model.addAllAttributes(DiagnosisChoices.all());
    return "partnerships/diagnosis/views/part";
  }

  private static StatementKind kind(String slug) {
    return StatementKind.bySlug(slug).orElseThrow(NotFound::new);
  }
}
