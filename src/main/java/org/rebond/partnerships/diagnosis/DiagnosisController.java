package org.rebond.partnerships.diagnosis;

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
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Typed;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The diagnosis of a partnership: its versions, its steps, its matrix. */
@Controller
class DiagnosisController {

  private final Partnerships partnerships;
  private final PartnershipSpaces spaces;
  private final Diagnoses diagnoses;
  private final DiagnosisViews views;
  private final Diagnosing diagnosing;

  DiagnosisController(
      Partnerships partnerships,
      PartnershipSpaces spaces,
      Diagnoses diagnoses,
      DiagnosisViews views,
      Diagnosing diagnosing) {
    this.partnerships = partnerships;
    this.spaces = spaces;
    this.diagnoses = diagnoses;
    this.views = views;
    this.diagnosing = diagnosing;
  }

  /** The latest version, or how to begin. */
  @GetMapping("/partenariats/{id}/diagnostic")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "diagnosis",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  String latest(@PathVariable UUID id, Actor actor, Model model) {
    Partnership partnership = partnerships.get(new PartnershipId(id));
    if (!partnership.maySee(actor)) {
      throw new NotAllowed();
    }
    var latest = diagnoses.latest(partnership.id());
    if (latest.isPresent()) {
      return "redirect:" + latest.get().path();
    }
    model.addAttribute("space", spaces.of(partnership, actor));
    model.addAttribute("mayWrite", Diagnosis.mayWrite(partnership, actor));
    return "partnerships/diagnosis/views/none";
  }

  @PostMapping("/partenariats/{id}/diagnostic")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String open(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "1") String number,
      Actor actor,
      RedirectAttributes flash)
      throws Refusal {
    int asked = Typed.number(number).orElse(1);
    Diagnosis opened = diagnosing.open(new PartnershipId(id), asked, actor);
    flash.addFlashAttribute("notice", "partnerships.diagnosis.opened");
    return "redirect:" + opened.path();
  }

  @GetMapping("/diagnostics/{id}")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "diagnosis",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  String show(@PathVariable UUID id, Actor actor, Model model) {
    DiagnosisView view = views.of(new DiagnosisId(id), actor);
    model.addAttribute("versions", diagnoses.of(view.partnership().id()));
    frame(view, actor, model);
    return "partnerships/diagnosis/views/show";
  }

  @PostMapping("/diagnostics/{id}/pret")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String ready(@PathVariable UUID id, Actor actor, RedirectAttributes flash) throws Refusal {
    DiagnosisId diagnosis = new DiagnosisId(id);
    diagnosing.declareReady(diagnosis, actor);
    flash.addFlashAttribute("notice", "partnerships.diagnosis.readied");
    return "redirect:" + diagnoses.get(diagnosis).path();
  }

  @PostMapping("/diagnostics/{id}/reprise")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String takeBack(@PathVariable UUID id, Actor actor, RedirectAttributes flash) throws Refusal {
    DiagnosisId diagnosis = new DiagnosisId(id);
    diagnosing.takeBack(diagnosis, actor);
    flash.addFlashAttribute("notice", "partnerships.diagnosis.takenBack");
    return "redirect:" + diagnoses.get(diagnosis).path();
  }

  /** Who needs what, who does it, who could. */
  @GetMapping("/diagnostics/{id}/ensemble")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "diagnosis",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  String together(@PathVariable UUID id, Actor actor, Model model) {
    DiagnosisView view = views.of(new DiagnosisId(id), actor);
    if (!view.open()) {
      return "redirect:" + view.path();
    }
    frame(view, actor, model);
    model.addAttribute("step", "together");
    model.addAttribute("matrix", view.matrix());
    model.addAttribute("readings", Matrix.Reading.values());
    model.addAttribute("place", Side.PLACE);
    model.addAttribute("agency", Side.AGENCY);
    return "partnerships/diagnosis/views/together";
  }

  private void frame(DiagnosisView view, Actor actor, Model model) {
    model.addAllAttributes(DiagnosisChoices.all());
    model.addAttribute("view", view);
    model.addAttribute("space", spaces.of(view.partnership(), actor));
    model.addAttribute("currentTab", DiagnosisSection.path(view.partnership()));
  }
}
