package org.rebond.accounts.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.LocalPath;
import org.rebond.accounts.Sessions;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Signing in with a key of one's own device, beside the e-mailed link. */
@Controller
class PasskeySignInController {

  private static final String PURPOSE = "sign-in";

  private final Ceremony ceremony;
  private final Challenges challenges;
  private final SignInByPasskey signIn;
  private final Sessions sessions;

  PasskeySignInController(
      Ceremony ceremony, Challenges challenges, SignInByPasskey signIn, Sessions sessions) {
    this.ceremony = ceremony;
    this.challenges = challenges;
    this.signIn = signIn;
    this.sessions = sessions;
  }

  @PostMapping(
      value = "/connexion/cle-d-acces/options",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Access(Audience.ANYONE)
  @ResponseBody
  String options(HttpServletResponse response) {
    Ceremony.Options options = ceremony.toSignIn();
    challenges.give(PURPOSE, options.challenge(), response);
    return options.json();
  }

  @PostMapping("/connexion/cle-d-acces")
  @Access(Audience.ANYONE)
  String signIn(
      @RequestParam(defaultValue = "") String credential,
      @RequestParam(defaultValue = "") String suite,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<UUID> account = signIn.verify(credential, challenges.take(PURPOSE, request, response));
    if (account.isEmpty()) {
      response.setStatus(HttpStatus.FORBIDDEN.value());
      model.addAttribute("suite", LocalPath.parse(suite).map(LocalPath::value).orElse(""));
      return "accounts/passkeys/views/refused";
    }
    sessions.signInByPasskey(account.get(), request, response);
    return "redirect:" + LocalPath.parse(suite).map(LocalPath::value).orElse("/aujourdhui");
  }
}
