package org.rebond.accounts.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.rebond.accounts.AccountHolder;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.signin.SignInLimits;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for another address, and takes the code that was sent there. */
@Controller
class AddressController {

  /** The new address, as it was typed. */
  record Form(String email) {
    Form {
      email = Objects.requireNonNullElse(email, "").strip();
    }
  }

  /** The code, as it was typed. */
  record CodeForm(String code) {
    CodeForm {
      code = Objects.requireNonNullElse(code, "").strip();
    }
  }

  private static final String VIEW = "accounts/address/views/address";

  private final AddressChange change;
  private final AccountHolder holder;
  private final SignInLimits limits;

  AddressController(AddressChange change, AccountHolder holder, SignInLimits limits) {
    this.change = change;
    this.holder = holder;
    this.limits = limits;
  }

  @GetMapping("/compte/adresse")
  @Access(Audience.SIGNED_IN)
  @Shows(value = "account", to = Viewer.SELF)
  String show(Actor actor, Model model) {
    model.addAttribute("form", new Form(""));
    return page(actor, model);
  }

  @PostMapping("/compte/adresse")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  String ask(
      @ModelAttribute("form") Form form,
      BindingResult binding,
      Actor actor,
      Locale locale,
      HttpServletRequest request,
      Model model) {
    Optional<EmailAddress> to = EmailAddress.parse(form.email());
    if (to.isEmpty()) {
      binding.rejectValue("email", "accounts.signIn.email.invalid");
      return page(actor, model);
    }
    limits.requireAsking(request, to.get());
    boolean mayMail = limits.mails(to.get());
    try {
      change.ask(to.get(), mayMail, actor, locale);
    } catch (Refusal refusal) {
      binding.rejectValue("email", refusal.key(), refusal.args().toArray(), null);
      return page(actor, model);
    }
    return "redirect:/compte/adresse/code";
  }

  @GetMapping("/compte/adresse/code")
  @Access(Audience.SIGNED_IN)
  @Shows(value = "account", to = Viewer.SELF)
  String code(Actor actor, Model model) {
    model.addAttribute("form", new CodeForm(""));
    return codePage(actor, model);
  }

  @PostMapping("/compte/adresse/code")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  String type(
      @ModelAttribute("form") CodeForm form,
      BindingResult binding,
      Actor actor,
      Locale locale,
      HttpServletRequest request,
      Model model,
      RedirectAttributes flash)
      throws Refusal {
    limits.requireTyping(request);
    if (change.confirm(form.code(), request.getSession().getId(), actor, locale)) {
      flash.addFlashAttribute("notice", "accounts.address.changed");
      return "redirect:/compte";
    }
    binding.rejectValue("code", "accounts.code.wrong");
    return codePage(actor, model);
  }

  private String page(Actor actor, Model model) {
    model.addAttribute("email", holder.of(actor).email().value());
    return VIEW;
  }

  private String codePage(Actor actor, Model model) {
    model.addAttribute("waiting", change.waiting(actor).map(EmailAddress::value).orElse(""));
    return "accounts/address/views/code";
  }
}
