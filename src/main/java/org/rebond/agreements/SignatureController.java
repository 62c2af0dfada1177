package org.rebond.agreements;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.ClientNetwork;
import org.rebond.agreements.signature.SigningCodes;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reading, asking for a code, signing or refusing: for the one who is named to sign. */
@Controller
class SignatureController {

  private final Agreements agreements;
  private final Signing signing;
  private final SigningCodes codes;
  private final SigningLimits limits;
  private final WhoMay whoMay;

  SignatureController(
      Agreements agreements,
      Signing signing,
      SigningCodes codes,
      SigningLimits limits,
      WhoMay whoMay) {
    this.agreements = agreements;
    this.signing = signing;
    this.codes = codes;
    this.limits = limits;
    this.whoMay = whoMay;
  }

  @GetMapping("/conventions/{id}/signature")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String show(@PathVariable UUID id, Actor actor, Model model) {
    Agreement agreement = agreements.get(new AgreementId(id));
    WhoMay.Hand hand = whoMay.hand(actor, agreement).orElseThrow(NotAllowed::new);
    if (!whoMay.can(actor, agreement, Transition.SIGN)) {
      return "redirect:/conventions/" + id;
    }
    model.addAttribute(
        "form", new SignatureForm(hand.signatory().id(), agreement.digest(), "", false));
    return page(agreement, hand, model);
  }

  @PostMapping("/conventions/{id}/code")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String code(
      @PathVariable UUID id, @RequestParam UUID signatory, Actor actor, RedirectAttributes flash)
      throws Refusal {
    signing.code(new AgreementId(id), signatory, actor);
    flash.addFlashAttribute("notice", "agreements.notice.CODE");
    return "redirect:/conventions/" + id + "/signature";
  }

  @PostMapping("/conventions/{id}/signature")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String sign(
      @PathVariable UUID id,
      @ModelAttribute("form") SignatureForm form,
      BindingResult errors,
      Actor actor,
      HttpServletRequest request,
      Model model,
      RedirectAttributes flash)
      throws Refusal {
    limits.requireTyping(id, actor, ClientNetwork.of(request));
    if (errors.hasErrors()) {
      // A consent or a signatory of another shape comes from no form of ours.
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    Agreement agreement = agreements.get(new AgreementId(id));
    Signatory own =
        Optional.ofNullable(form.signatory())
            .flatMap(agreement.terms()::signatory)
            .orElseThrow(NotFound::new);
    WhoMay.Hand hand = whoMay.hand(actor, own).orElseThrow(NotAllowed::new);
    if (agreement.signatureOf(own.id()).isEmpty()) {
      Optional<String> code = form.code(errors);
      if (code.isPresent()) {
        attempt(agreement, own, form, code.get(), errors, actor);
      }
      if (errors.hasErrors()) {
        return page(agreement, hand, model);
      }
    }
    flash.addFlashAttribute("notice", "agreements.notice.SIGN");
    return "redirect:/conventions/" + id;
  }

  @PostMapping("/conventions/{id}/refus")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String refuse(
      @PathVariable UUID id,
      @RequestParam UUID signatory,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      RedirectAttributes flash)
      throws Refusal {
    if (FreeTextWarning.asks(reason)) {
      return unsaid(id, reason, flash);
    }
    try {
      signing.refuse(new AgreementId(id), signatory, reason, actor);
    } catch (ReasonMissing missing) {
      return unsaid(id, reason, flash);
    } catch (Refusal refusal) {
      // A double click: the first one refused it.
      if (agreements.get(new AgreementId(id)).state() != AgreementState.REFUSED) {
        throw refusal;
      }
    }
    flash.addFlashAttribute("notice", "agreements.notice.REFUSE");
    return "redirect:/conventions/" + id;
  }

  private static String unsaid(UUID id, String reason, RedirectAttributes flash) {
    flash.addFlashAttribute("unsaid", "REFUSE");
    flash.addFlashAttribute("reason", reason);
    return "redirect:/conventions/" + id + "/signature";
  }

  private void attempt(
      Agreement agreement,
      Signatory own,
      SignatureForm form,
      String code,
      BindingResult errors,
      Actor actor)
      throws Refusal {
    Transition.SIGN.check(agreement.state(), Capacity.SIGNATORY);
    if (!codes.attempt(own.id(), code)) {
      errors.rejectValue("code", "agreements.refusal.code");
      return;
    }
    try {
      String seen = Objects.requireNonNullElse(form.seen(), "");
      signing.sign(agreement.id(), own.id(), seen, form.consents(), actor);
    } catch (Refusal refusal) {
      // A double click: the first one signed.
      if (agreements.get(agreement.id()).signatureOf(own.id()).isEmpty()) {
        throw refusal;
      }
    }
  }

  private String page(Agreement agreement, WhoMay.Hand hand, Model model) {
    Signatory own = hand.signatory();
    model.addAttribute("agreement", agreement);
    model.addAttribute("own", own);
    model.addAttribute("delegated", hand.delegated());
    model.addAttribute("party", agreement.terms().party(own.organisation()));
    model.addAttribute("sent", codes.live(own.id()));
    return "agreements/views/sign";
  }
}
