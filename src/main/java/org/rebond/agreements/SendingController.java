package org.rebond.agreements;

import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.shared.Refusal;
import org.rebond.ui.FreeTextWarning;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending for signature, taking back to the draft, giving up. */
@Controller
class SendingController {

  private final Agreements agreements;
  private final Sending sending;

  SendingController(Agreements agreements, Sending sending) {
    this.agreements = agreements;
    this.sending = sending;
  }

  @PostMapping("/conventions/{id}/envoi")
  @Access(Audience.SIGNED_IN)
  String send(@PathVariable UUID id, Actor actor, RedirectAttributes flash) throws Refusal {
    try {
      sending.send(new AgreementId(id), actor);
    } catch (Refusal refusal) {
      // A double click: the first one sent it.
      if (!agreements.get(new AgreementId(id)).state().open()) {
        throw refusal;
      }
    }
    return told(id, "SEND", flash);
  }

  @PostMapping("/conventions/{id}/modification")
  @Access(Audience.SIGNED_IN)
  String revise(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      RedirectAttributes flash)
      throws Refusal {
    return decided(
        id,
        reason,
        "REVISE",
        AgreementState.DRAFT,
        flash,
        () -> sending.revise(new AgreementId(id), reason, actor));
  }

  @PostMapping("/conventions/{id}/retrait")
  @Access(Audience.SIGNED_IN)
  String withdraw(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      RedirectAttributes flash)
      throws Refusal {
    return decided(
        id,
        reason,
        "WITHDRAW",
        AgreementState.WITHDRAWN,
        flash,
        () -> sending.withdraw(new AgreementId(id), reason, actor));
  }

  /** What a button asks of the domain. */
  private interface Decision {
    void make() throws Refusal;
  }

  /** A double click finds it done; a reason that is missing or too long comes back as typed. */
  private String decided(
      UUID id,
      String reason,
      String what,
      AgreementState target,
      RedirectAttributes flash,
      Decision decision)
      throws Refusal {
    if (FreeTextWarning.asks(reason)) {
      return unsaid(id, what, reason, flash);
    }
    try {
      decision.make();
    } catch (ReasonMissing missing) {
      return unsaid(id, what, reason, flash);
    } catch (Refusal refusal) {
      if (agreements.get(new AgreementId(id)).state() != target) {
        throw refusal;
      }
    }
    return told(id, what, flash);
  }

  private static String unsaid(UUID id, String what, String reason, RedirectAttributes flash) {
    flash.addFlashAttribute("unsaid", what);
    flash.addFlashAttribute("reason", reason);
    return "redirect:/conventions/" + id;
  }

  private static String told(UUID id, String what, RedirectAttributes flash) {
    flash.addFlashAttribute("notice", "agreements.notice." + what);
    return "redirect:/conventions/" + id;
  }
}
