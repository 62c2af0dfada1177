package org.rebond.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.directory.Need;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Partnerships;
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
import org.springframework.web.server.ResponseStatusException;

/** The short door: six answers, for a new draft or one that exists. */
@Controller
class AgreementFormController {

  private final Partnerships partnerships;
  private final PartyIdentities identities;
  private final Agreements agreements;
  private final Drafting drafting;
  private final WhoMay whoMay;

  AgreementFormController(
      Partnerships partnerships,
      PartyIdentities identities,
      Agreements agreements,
      Drafting drafting,
      WhoMay whoMay) {
    this.partnerships = partnerships;
    this.identities = identities;
    this.agreements = agreements;
    this.drafting = drafting;
    this.whoMay = whoMay;
  }

  @GetMapping("/conventions/nouvelle")
  @Access(Audience.SIGNED_IN)
  String fresh(@RequestParam UUID partenariat, Actor actor, Model model) {
    Partnership partnership = editable(partenariat, actor);
    model.addAttribute("form", AgreementForm.first(partnership, identities));
    return page(partnership, Optional.empty(), model);
  }

  @PostMapping("/conventions")
  @Access(Audience.SIGNED_IN)
  String create(
      @RequestParam UUID partenariat,
      @ModelAttribute("form") AgreementForm form,
      BindingResult errors,
      Actor actor,
      Model model) {
    Partnership partnership = editable(partenariat, actor);
    ours(errors);
    FreeTextWarning.ask(errors, partnership.names(), form.freeTexts());
    Optional<Terms> terms = new AgreementAnswers(form, partnership, errors).terms();
    if (terms.isEmpty()) {
      return page(partnership, Optional.empty(), model);
    }
    AgreementId id = drafting.create(partnership, terms.get(), form.keyOrNew(), actor);
    return "redirect:/conventions/" + id;
  }

  @GetMapping("/conventions/{id}/modifier")
  @Access(Audience.SIGNED_IN)
  String edit(@PathVariable UUID id, Actor actor, Model model) throws Refusal {
    Agreement agreement = agreements.get(new AgreementId(id));
    By by = whoMay.require(actor, agreement, Transition.EDIT);
    Transition.EDIT.check(agreement.state(), by.capacity());
    model.addAttribute("form", AgreementForm.of(agreement));
    return page(partnerships.get(agreement.partnership()), Optional.of(agreement.id()), model);
  }

  @PostMapping("/conventions/{id}")
  @Access(Audience.SIGNED_IN)
  String save(
      @PathVariable UUID id,
      @ModelAttribute("form") AgreementForm form,
      BindingResult errors,
      Actor actor,
      Model model) {
    Agreement agreement = agreements.get(new AgreementId(id));
    whoMay.require(actor, agreement, Transition.EDIT);
    ours(errors);
    Partnership partnership = partnerships.get(agreement.partnership());
    FreeTextWarning.ask(errors, partnership.names(), form.freeTexts());
    Optional<Terms> terms = new AgreementAnswers(form, partnership, errors).terms();
    if (terms.isPresent()) {
      try {
        drafting.edit(agreement.id(), form.versionOrNone(), terms.get(), actor);
        return "redirect:/conventions/" + id;
      } catch (Refusal refusal) {
        errors.reject(refusal.key(), refusal.args().toArray(), null);
        model.addAttribute("version", agreement.version());
      }
    }
    return page(partnership, Optional.of(agreement.id()), model);
  }

  /** A list given as a word comes from no form of ours. */
  private static void ours(BindingResult errors) {
    if (errors.hasErrors()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
  }

  private Partnership editable(UUID id, Actor actor) {
    Partnership partnership = partnerships.get(new PartnershipId(id));
    if (!partnership.mayEdit(actor)) {
      throw new NotAllowed();
    }
    return partnership;
  }

  private static String page(Partnership partnership, Optional<AgreementId> known, Model model) {
    model.addAttribute("partnership", partnership);
    known.ifPresent(id -> model.addAttribute("id", id));
    model.addAttribute("allNeeds", List.of(Need.values()));
    return "agreements/views/edit";
  }
}
