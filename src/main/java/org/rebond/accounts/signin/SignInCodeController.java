package org.rebond.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.LocalPath;
import org.rebond.accounts.SecurityLog;
import org.rebond.accounts.Sessions;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the code of the message is typed, in the browser that asked for it. */
@Controller
class SignInCodeController {

  private static final String VIEW = "accounts/signin/views/code";

  private final SignIn signIn;
  private final Requests requests;
  private final SignInCookie cookie;
  private final SignInLimits limits;
  private final Sessions sessions;
  private final SecurityLog log;

  SignInCodeController(
      SignIn signIn,
      Requests requests,
      SignInCookie cookie,
      SignInLimits limits,
      Sessions sessions,
      SecurityLog log) {
    this.signIn = signIn;
    this.requests = requests;
    this.cookie = cookie;
    this.limits = limits;
    this.sessions = sessions;
    this.log = log;
  }

  @GetMapping("/connexion/code")
  @Access(Audience.ANYONE)
  String show(HttpServletRequest request, Model model) {
    model.addAttribute("form", CodeForm.BLANK);
    return page(asked(request), model);
  }

  @PostMapping("/connexion/code")
  @Access(Audience.ANYONE)
  String type(
      @ModelAttribute("form") CodeForm form,
      BindingResult binding,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    limits.requireTyping(request);
    Optional<Asked> asked = asked(request);
    if (asked.isEmpty() || !asked.get().codeLives()) {
      return page(asked, model);
    }
    if (!signIn.typed(asked.get(), form.code())) {
      log.tell("codeWrong", request);
      binding.rejectValue("code", "accounts.code.wrong");
      return page(asked(request), model);
    }
    Optional<UUID> account = signIn.enter(asked.get());
    if (account.isEmpty()) {
      return page(asked(request), model);
    }
    sessions.signIn(account.get(), request, response);
    return "redirect:"
        + LocalPath.parse(asked.get().path()).map(LocalPath::value).orElse("/aujourdhui");
  }

  private Optional<Asked> asked(HttpServletRequest request) {
    return cookie.read(request).flatMap(requests::ofBrowser);
  }

  private static String page(Optional<Asked> asked, Model model) {
    model.addAttribute("email", asked.map(one -> one.email().value()).orElse(""));
    model.addAttribute("waits", asked.filter(Asked::open).isPresent());
    model.addAttribute("codeLives", asked.filter(Asked::codeLives).isPresent());
    return VIEW;
  }
}
