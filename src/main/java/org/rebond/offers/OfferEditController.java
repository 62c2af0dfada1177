package org.rebond.offers;

import java.util.List;
import java.util.UUID;
import org.rebond.directory.Need;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.ui.FreeTextWarning;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes an offer: the same form for a new one and for one that changes. */
@Controller
class OfferEditController {

  private final Offers offers;
  private final ManagedOrganisations managed;

  OfferEditController(Offers offers, ManagedOrganisations managed) {
    this.offers = offers;
    this.managed = managed;
  }

  @GetMapping("/organisations/{id}/offres/nouvelle")
  @Access(Audience.SIGNED_IN)
  String blank(@PathVariable UUID id, Actor actor, Model model) {
    model.addAttribute("form", OfferForm.EMPTY);
    return page(managed.find(actor, new OrganisationId(id)), model);
  }

  @PostMapping("/organisations/{id}/offres")
  @Access(Audience.SIGNED_IN)
  String propose(
      @PathVariable UUID id,
      @ModelAttribute("form") OfferForm form,
      BindingResult errors,
      Actor actor,
      Model model,
      RedirectAttributes next) {
    var organisation = managed.find(actor, new OrganisationId(id));
    FreeTextWarning.ask(errors, List.of(organisation.name()), "title", "when", "say");
    var text = form.text(errors);
    if (text.isEmpty()) {
      return page(organisation, model);
    }
    offers.propose(actor, organisation.id(), text.get(), form.keyOrNew());
    next.addFlashAttribute("notice", "offers.notice.proposed");
    return "redirect:/organisations/" + id + "/offres";
  }

  @GetMapping("/organisations/{id}/offres/{offer}")
  @Access(Audience.SIGNED_IN)
  @Shows(value = "drafts", to = Viewer.FACILITATORS)
  String show(@PathVariable UUID id, @PathVariable UUID offer, Actor actor, Model model) {
    var organisation = managed.find(actor, new OrganisationId(id));
    var found = found(organisation, offer);
    model.addAttribute("form", OfferForm.of(found.text()));
    model.addAttribute("offer", found);
    return page(organisation, model);
  }

  @PostMapping("/organisations/{id}/offres/{offer}")
  @Access(Audience.SIGNED_IN)
  String revise(
      @PathVariable UUID id,
      @PathVariable UUID offer,
      @ModelAttribute("form") OfferForm form,
      BindingResult errors,
      Actor actor,
      Model model,
      RedirectAttributes next) {
    var organisation = managed.find(actor, new OrganisationId(id));
    var found = found(organisation, offer);
    FreeTextWarning.ask(errors, List.of(organisation.name()), "title", "when", "say");
    var text = form.text(errors);
    if (text.isEmpty()) {
      model.addAttribute("offer", found);
      return page(organisation, model);
    }
    offers.revise(actor, found.id(), text.get());
    next.addFlashAttribute("notice", "offers.notice.revised");
    return "redirect:/organisations/" + id + "/offres";
  }

  private Offer found(Organisation organisation, UUID offer) {
    return offers.of(organisation.id(), new OfferId(offer));
  }

  private static String page(Organisation organisation, Model model) {
    model.addAttribute("organisation", organisation);
    model.addAttribute("themes", List.of(Theme.values()));
    model.addAttribute("aims", List.of(Aim.values()));
    model.addAttribute("openTos", List.of(OpenTo.values()));
    model.addAttribute("allNeeds", List.of(Need.values()));
    return "offers/views/edit";
  }
}
