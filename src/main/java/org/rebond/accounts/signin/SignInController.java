package org.rebond.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.rebond.accounts.EmailAddress;
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

/** Asks for the message that signs in. */
@Controller
class SignInController {

  /**
   * What was typed.
   *
   * @param suite path to continue at after signing in
   */
  record Form(String email, String suite) {
    Form {
      email = Objects.requireNonNullElse(email, "");
      suite = Objects.requireNonNullElse(suite, "");
    }
  }

  private static final String VIEW = "accounts/signin/views/sign-in";

  private final SignIn signIn;
  private final SignInLimits limits;
  private final SignInCookie cookie;

  SignInController(SignIn signIn, SignInLimits limits, SignInCookie cookie) {
    this.signIn = signIn;
    this.limits = limits;
    this.cookie = cookie;
  }

  @GetMapping("/connexion")
  @Access(Audience.ANYONE)
  String show(@RequestParam(defaultValue = "") String suite, Actor actor, Model model) {
    if (actor.signedIn()) {
      return "redirect:/aujourdhui";
    }
    model.addAttribute("form", new Form("", suite));
    return VIEW;
  }

  @PostMapping("/connexion")
  @Access(Audience.ANYONE)
  String ask(
      @ModelAttribute("form") Form form,
      BindingResult binding,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<EmailAddress> email = EmailAddress.parse(form.email());
    if (email.isEmpty()) {
      binding.rejectValue("email", "accounts.signIn.email.invalid");
      return VIEW;
    }
    limits.requireAsking(request, email.get());
    boolean mayMail = limits.mails(email.get());
    cookie.set(signIn.ask(email.get(), form.suite(), mayMail, locale), response);
    return "redirect:/connexion/code";
  }
}
