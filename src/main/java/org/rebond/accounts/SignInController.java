package org.rebond.accounts;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

  /**
   * What was typed.
   *
   * @param suite path to continue at after signing in
   */
  record Form(@Nullable String email, @Nullable String suite) {}

  private final SignIn signIn;

  SignInController(SignIn signIn) {
    this.signIn = signIn;
  }

  @GetMapping("/connexion")
  @Access(Audience.ANYONE)
  String show(@RequestParam(defaultValue = "") String suite, Actor actor, Model model) {
    if (actor.signedIn()) {
      return "redirect:/aujourdhui";
    }
    model.addAttribute("form", new Form("", suite));
    return "accounts/views/sign-in";
  }

  @PostMapping("/connexion")
  @Access(Audience.ANYONE)
  String request(
      @ModelAttribute("form") Form form, BindingResult binding, Locale locale, Model model) {
    Optional<EmailAddress> email = EmailAddress.parse(form.email() == null ? "" : form.email());
    if (email.isEmpty()) {
      binding.rejectValue("email", "accounts.signIn.email.invalid");
      return "accounts/views/sign-in";
    }
    signIn.request(email.get(), form.suite() == null ? "" : form.suite(), locale);
    model.addAttribute("email", email.get().value());
    return "accounts/views/sign-in-sent";
  }
}
