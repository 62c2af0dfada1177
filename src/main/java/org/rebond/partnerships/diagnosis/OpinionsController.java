package org.rebond.partnerships.diagnosis;

import java.util.List;
import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.partnerships.PartnershipSpaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Step five: every statement, with where both sides stand. */
@Controller
class OpinionsController {

  private final DiagnosisViews views;
  private final PartnershipSpaces spaces;

  OpinionsController(DiagnosisViews views, PartnershipSpaces spaces) {
    this.views = views;
    this.spaces = spaces;
  }

  @GetMapping("/diagnostics/{id}/accords")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "diagnosis",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  String list(@PathVariable UUID id, Actor actor, Model model) {
    DiagnosisView view = views.of(new DiagnosisId(id), actor);
    if (!view.open()) {
      return "redirect:" + view.path();
    }
    model.addAllAttributes(DiagnosisChoices.all());
    model.addAttribute("view", view);
    model.addAttribute("kinds", List.of(StatementKind.values()));
    model.addAttribute("agreedChoice", OpinionForm.Choice.AGREED);
    model.addAttribute("silent", Statement.Stand.SILENT);
    model.addAttribute("space", spaces.of(view.partnership(), actor));
    model.addAttribute("currentTab", DiagnosisSection.path(view.partnership()));
    model.addAttribute("step", "opinions");
    return "partnerships/diagnosis/views/opinions";
  }
}
