package org.rebond.accounts.proconnect;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the provider sends a person back to. */
@Controller
@WhereConfigured
class ReturnController {

  static final String PATH = "/connexion/proconnect/retour";

  private final Provider provider;
  private final Attempts attempts;
  private final Identities identities;
  private final FirstVisit firstVisit;
  private final Arrival arrival;
  private final TyingToAccount tying;
  private final ProConnectLimits limits;

  ReturnController(
      Provider provider,
      Attempts attempts,
      Identities identities,
      FirstVisit firstVisit,
      Arrival arrival,
      TyingToAccount tying,
      ProConnectLimits limits) {
    this.provider = provider;
    this.attempts = attempts;
    this.identities = identities;
    this.firstVisit = firstVisit;
    this.arrival = arrival;
    this.tying = tying;
    this.limits = limits;
  }

  @GetMapping(PATH)
  @Access(Audience.ANYONE)
  String back(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String error,
      Actor actor,
      Model model,
      Locale locale,
      RedirectAttributes flash,
      HttpServletRequest request,
      HttpServletResponse response) {
    limits.requireReturning(request);
    try {
      Attempt attempt = attempts.take(state, request, response);
      requireNoError(error);
      Identified person = provider.identify(code, attempt.nonce());
      if (attempt.account().isPresent()) {
        tying.tie(person, attempt.account().get(), actor);
        flash.addFlashAttribute("notice", "accounts.proConnect.tied");
        return "redirect:/compte";
      }
      Optional<UUID> account = identities.enter(provider.issuer(), person.subject());
      if (account.isEmpty()) {
        firstVisit.begin(person, attempt.path(), request, locale);
        return "redirect:" + FirstAddressController.PATH;
      }
      return arrival.unconfirmed(account.get(), person, attempt.path(), flash, request, response);
    } catch (NotIdentified no) {
      return Refusals.page(no, model, response);
    }
  }

  /** Only what looks like one of the provider's words reaches the log. */
  private static void requireNoError(String error) throws NotIdentified {
    if (error.equals("access_denied")) {
      throw new NotIdentified(Failure.CANCELLED, "by the person");
    }
    if (!error.isEmpty()) {
      throw new NotIdentified(
          Failure.REFUSED, error.matches("\\w{1,40}") ? error : "an error without a name");
    }
  }
}
