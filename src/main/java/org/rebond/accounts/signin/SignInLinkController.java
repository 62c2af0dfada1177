package org.rebond.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.LocalPath;
import org.rebond.accounts.SecurityLog;
import org.rebond.accounts.Sessions;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.rebond.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The link of the message. A visit changes nothing; its button signs in, in the browser that asked;
 * elsewhere the code of the same message is asked for, so that nobody is led into somebody else's
 * account by a link that was sent to them, and no mail scanner uses it up.
 */
@Controller
class SignInLinkController {

  static final String PATH = "/connexion/lien/";

  private static final String VIEW = "accounts/signin/views/link";

  private final SignIn signIn;
  private final Requests requests;
  private final SignInCookie cookie;
  private final SignInLimits limits;
  private final Sessions sessions;
  private final SecurityLog log;

  SignInLinkController(
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

  @GetMapping(PATH + "{secret}")
  @Access(Audience.ANYONE)
  String show(
      @PathVariable String secret,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    model.addAttribute("form", CodeForm.BLANK);
    return page(secret, requests.ofLink(secret), model, request, response);
  }

  @PostMapping(PATH + "{secret}")
  @Access(Audience.ANYONE)
  String open(
      @PathVariable String secret,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Asked> asked = requests.ofLink(secret);
    if (asked.isEmpty() || !asked.get().open() || !here(asked.get(), request)) {
      return show(secret, model, request, response);
    }
    return enter(secret, asked.get(), model, request, response);
  }

  @PostMapping(PATH + "{secret}/code")
  @Access(Audience.ANYONE)
  String type(
      @PathVariable String secret,
      @ModelAttribute("form") CodeForm form,
      BindingResult binding,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Asked> asked = requests.ofLink(secret);
    if (asked.isEmpty() || !asked.get().open()) {
      return page(secret, asked, model, request, response);
    }
    if (!signIn.typedBesideLink(asked.get(), form.code())) {
      log.tell("codeWrong", request);
      binding.rejectValue("code", "accounts.code.wrong");
      return page(secret, asked, model, request, response);
    }
    return enter(secret, asked.get(), model, request, response);
  }

  @PostMapping(PATH + "{secret}/renouvellement")
  @Access(Audience.ANYONE)
  String renew(@PathVariable String secret, Locale locale, HttpServletResponse response) {
    Asked old = requests.ofLink(secret).filter(asked -> !asked.open()).orElseThrow(NotFound::new);
    limits.requireRenewing(old.id());
    cookie.set(signIn.renew(old, locale), response);
    return "redirect:/connexion/code";
  }

  private String enter(
      String secret,
      Asked asked,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<UUID> account = signIn.enter(asked);
    if (account.isEmpty()) {
      return show(secret, model, request, response);
    }
    sessions.signIn(account.get(), request, response);
    return "redirect:" + LocalPath.parse(asked.path()).map(LocalPath::value).orElse("/aujourdhui");
  }

  private boolean here(Asked asked, HttpServletRequest request) {
    return cookie
        .read(request)
        .flatMap(requests::ofBrowser)
        .filter(mine -> mine.id().equals(asked.id()))
        .isPresent();
  }

  private String page(
      String secret,
      Optional<Asked> asked,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    boolean open = asked.filter(Asked::open).isPresent();
    if (!open) {
      response.setStatus(HttpStatus.GONE.value());
    }
    model.addAttribute("secret", secret);
    model.addAttribute("state", asked.map(one -> one.state().name()).orElse("FORGOTTEN"));
    model.addAttribute("renewable", !open && asked.isPresent());
    model.addAttribute("here", open && here(asked.orElseThrow(), request));
    return VIEW;
  }
}
