package org.rebond.offers;

import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.OrganisationId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes an offer off the lists and guides, and puts it back. */
@Controller
class OfferArchiveController {

  private final Offers offers;

  OfferArchiveController(Offers offers) {
    this.offers = offers;
  }

  @PostMapping("/organisations/{id}/offres/{offer}/archivage")
  @Access(Audience.SIGNED_IN)
  String archive(
      @PathVariable UUID id, @PathVariable UUID offer, Actor actor, RedirectAttributes next) {
    offers.archive(actor, offers.of(new OrganisationId(id), new OfferId(offer)).id());
    next.addFlashAttribute("archived", offer);
    return "redirect:/organisations/" + id + "/offres";
  }

  @PostMapping("/organisations/{id}/offres/{offer}/retablissement")
  @Access(Audience.SIGNED_IN)
  String restore(
      @PathVariable UUID id, @PathVariable UUID offer, Actor actor, RedirectAttributes next) {
    offers.restore(actor, offers.of(new OrganisationId(id), new OfferId(offer)).id());
    next.addFlashAttribute("notice", "offers.notice.restored");
    return "redirect:/organisations/" + id + "/offres";
  }
}
