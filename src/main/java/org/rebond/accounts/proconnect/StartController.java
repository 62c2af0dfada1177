package org.rebond.accounts.proconnect;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Leaves for the provider: to sign in, or to tie an identity to the account that is signed in. */
@Controller
@WhereConfigured
class StartController {

  private final Provider provider;
  private final Attempts attempts;
  private final ProConnectLimits limits;

  StartController(Provider provider, Attempts attempts, ProConnectLimits limits) {
    this.provider = provider;
    this.attempts = attempts;
    this.limits = limits;
  }

  @PostMapping("/connexion/proconnect")
  @Access(Audience.ANYONE)
  String signIn(
      @RequestParam(defaultValue = "") String suite,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return leave(attempts.begin(Optional.empty(), suite), model, request, response);
  }

  @PostMapping("/compte/proconnect")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  String tie(Actor actor, Model model, HttpServletRequest request, HttpServletResponse response) {
    UUID account = actor.accountId().orElseThrow(NotAllowed::new);
    return leave(attempts.begin(Optional.of(account), "/compte"), model, request, response);
  }

  private String leave(
      Attempt attempt, Model model, HttpServletRequest request, HttpServletResponse response) {
    limits.requireLeaving(request);
    try {
      var there = provider.authorize(attempt.state(), attempt.nonce());
      attempts.keep(attempt, response);
      return Leaving.page(there, "leaving", model, response);
    } catch (NotIdentified no) {
      return Refusals.page(no, model, response);
    }
  }
}
