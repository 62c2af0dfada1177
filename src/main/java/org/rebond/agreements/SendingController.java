package org.rebond.agreements;

import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.shared.Refusal;
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
    sending.revise(new AgreementId(id), reason, actor);
    return told(id, "REVISE", flash);
  }

  @PostMapping("/conventions/{id}/retrait")
  @Access(Audience.SIGNED_IN)
  String withdraw(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      RedirectAttributes flash)
      throws Refusal {
    sending.withdraw(new AgreementId(id), reason, actor);
    return told(id, "WITHDRAW", flash);
  }

  private static String told(UUID id, String what, RedirectAttributes flash) {
    flash.addFlashAttribute("notice", "agreements.notice." + what);
    return "redirect:/conventions/" + id;
  }
}
