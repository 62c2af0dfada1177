package org.rebond.partnerships.contacts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.rebond.accounts.ClientNetwork;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.partnerships.Typed;
import org.rebond.platform.Limits;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the reader of a paper letter types its code. */
@Controller
class ReplyCodeController {

  record Form(String code, String email) {
    Form {
      code = Typed.text(code);
      email = Typed.text(email);
    }
  }

  /** Letters are read in offices that share one address: wide, and far from guessing a code. */
  private static final int A_CLIENT = 60;

  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final ReplyByLetter reply;
  private final Limits limits;

  ReplyCodeController(ReplyByLetter reply, Limits limits) {
    this.reply = reply;
    this.limits = limits;
  }

  @GetMapping("/repondre")
  @Access(Audience.ANYONE)
  String show(Model model) {
    model.addAttribute("form", new Form("", ""));
    return "partnerships/contacts/views/code";
  }

  @PostMapping("/repondre")
  @Access(Audience.ANYONE)
  String send(
      @ModelAttribute("form") Form form,
      BindingResult binding,
      Actor actor,
      Model model,
      HttpServletRequest request) {
    Optional<EmailAddress> address = EmailAddress.parse(form.email());
    if (address.isEmpty()) {
      binding.rejectValue("email", "partnerships.form.email.invalid");
      return "partnerships/contacts/views/code";
    }
    limits.require("partnerships.code.client", ClientNetwork.of(request), A_CLIENT, QUARTER);
    try {
      reply.send(form.code(), address.get(), actor);
    } catch (Refusal refusal) {
      binding.rejectValue("code", refusal.key(), refusal.args().toArray(), null);
      return "partnerships/contacts/views/code";
    }
    model.addAttribute("address", address.get().value());
    return "partnerships/contacts/views/code-sent";
  }
}
