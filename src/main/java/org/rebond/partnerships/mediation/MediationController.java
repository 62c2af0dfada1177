package org.rebond.partnerships.mediation;

import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Typed;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** "Ça coince": three buttons beside a partnership. */
@Controller
class MediationController {

  private final Mediating mediating;
  private final Mediators mediators;
  private final Partnerships partnerships;

  MediationController(Mediating mediating, Mediators mediators, Partnerships partnerships) {
    this.mediating = mediating;
    this.mediators = mediators;
    this.partnerships = partnerships;
  }

  @PostMapping("/partenariats/{id}/mediation")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String propose(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String mediateur,
      @RequestParam(defaultValue = "") String adresse,
      @RequestParam(defaultValue = "") String key,
      Actor actor,
      RedirectAttributes flash)
      throws Refusal {
    PartnershipId partnership = known(id, actor);
    Optional<Organisation> found = mediators.named(mediateur).or(() -> mediators.at(adresse));
    Organisation mediator =
        found.orElseThrow(() -> new Refusal("partnerships.mediation.refusal.unknown"));
    mediating.propose(partnership, mediator, Typed.key(key), actor);
    return done(id, "proposed", flash);
  }

  @PostMapping("/partenariats/{id}/mediation/accord")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String accept(@PathVariable UUID id, Actor actor, RedirectAttributes flash) throws Refusal {
    mediating.accept(known(id, actor), actor);
    return done(id, "accepted", flash);
  }

  @PostMapping("/partenariats/{id}/mediation/fin")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String end(@PathVariable UUID id, Actor actor, RedirectAttributes flash) throws Refusal {
    mediating.end(known(id, actor), actor);
    return done(id, "ended", flash);
  }

  /** Asked before anything that was typed is looked at. */
  private PartnershipId known(UUID id, Actor actor) {
    PartnershipId partnership = new PartnershipId(id);
    if (Mediating.speaker(partnerships.get(partnership), actor).isEmpty()) {
      throw new NotAllowed();
    }
    return partnership;
  }

  private static String done(UUID id, String what, RedirectAttributes flash) {
    flash.addFlashAttribute("notice", "partnerships.mediation.done." + what);
    return "redirect:/partenariats/" + id;
  }
}
