package org.rebond.accounts.proconnect;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.rebond.accounts.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What happens once it is known whose account it is, whichever way that became known. */
@Component
@WhereConfigured
class Arrival {

  private final Provider provider;
  private final Sessions sessions;
  private final Farewell farewell;
  private final LedToTeams teams;

  Arrival(Provider provider, Sessions sessions, Farewell farewell, LedToTeams teams) {
    this.provider = provider;
    this.sessions = sessions;
    this.farewell = farewell;
    this.teams = teams;
  }

  /** By the provider's word alone. */
  String unconfirmed(
      UUID account,
      Identified person,
      String path,
      RedirectAttributes flash,
      HttpServletRequest request,
      HttpServletResponse response) {
    sessions.signInUnconfirmed(account, request, response);
    return on(account, person, path, flash, request);
  }

  /** By the provider's word and a code that went to their address. */
  String confirmed(
      UUID account,
      Identified person,
      String path,
      RedirectAttributes flash,
      HttpServletRequest request,
      HttpServletResponse response) {
    sessions.signIn(account, request, response);
    return on(account, person, path, flash, request);
  }

  private String on(
      UUID account,
      Identified person,
      String path,
      RedirectAttributes flash,
      HttpServletRequest request) {
    provider
        .endSession()
        .ifPresent(there -> farewell.remember(person.sealedToken(), there, request));
    teams.arrive(account, person).ifPresent(notice -> flash.addFlashAttribute("notice", notice));
    return "redirect:" + (path.isEmpty() ? "/aujourdhui" : path);
  }
}
