package org.rebond.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.rebond.accounts.LocalPath;
import org.rebond.accounts.SecurityLog;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Before something weighty: the person shows once more who they are, then comes back. */
@Controller
class ConfirmationController {

  /**
   * What was typed.
   *
   * @param suite path to come back to
   */
  record Form(String code, String suite) {
    Form {
      code = Objects.requireNonNullElse(code, "").strip();
      suite = Objects.requireNonNullElse(suite, "");
    }

    String path() {
      return LocalPath.parse(suite).map(LocalPath::value).orElse("/aujourdhui");
    }
  }

  private static final String VIEW = "accounts/signin/views/confirmation";

  private final Confirmations confirmations;
  private final SecurityLog log;

  ConfirmationController(Confirmations confirmations, SecurityLog log) {
    this.confirmations = confirmations;
    this.log = log;
  }

  @GetMapping("/connexion/confirmation")
  @Access(Audience.SIGNED_IN)
  String show(
      @RequestParam(defaultValue = "") String suite, HttpServletRequest request, Model model) {
    model.addAttribute("form", new Form("", suite));
    return page(request, model);
  }

  @PostMapping("/connexion/confirmation")
  @Access(Audience.SIGNED_IN)
  String send(@ModelAttribute("form") Form form, HttpServletRequest request, Locale locale) {
    confirmations.send(request, locale);
    return "redirect:"
        + UriComponentsBuilder.fromPath("/connexion/confirmation")
            .queryParam("suite", "{suite}")
            .encode()
            .buildAndExpand(form.path())
            .toUriString();
  }

  @PostMapping("/connexion/confirmation/code")
  @Access(Audience.SIGNED_IN)
  String type(
      @ModelAttribute("form") Form form,
      BindingResult binding,
      HttpServletRequest request,
      Model model) {
    boolean waited = confirmations.waiting(request).isPresent();
    if (confirmations.confirm(form.code(), request)) {
      return "redirect:" + form.path();
    }
    if (waited) {
      log.tell("codeWrong", request);
      binding.rejectValue("code", "accounts.code.wrong");
    }
    return page(request, model);
  }

  private String page(HttpServletRequest request, Model model) {
    model.addAttribute("email", confirmations.address(request).value());
    model.addAttribute("waits", confirmations.waiting(request).isPresent());
    return VIEW;
  }
}
