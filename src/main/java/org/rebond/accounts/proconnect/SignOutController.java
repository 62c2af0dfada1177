package org.rebond.accounts.proconnect;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** On to the provider and back, for somebody who is signed out here already. */
@Controller
@WhereConfigured
class SignOutController {

  static final String ON = "/connexion/proconnect/fin";
  static final String BACK = "/connexion/proconnect/deconnecte";

  private final Farewell farewell;

  SignOutController(Farewell farewell) {
    this.farewell = farewell;
  }

  @GetMapping(ON)
  @Access(Audience.ANYONE)
  String on(Model model, HttpServletRequest request, HttpServletResponse response) {
    return farewell
        .there(request)
        .map(there -> Leaving.page(there, "signingOut", model, response))
        .orElse("redirect:/");
  }

  @GetMapping(BACK)
  @Access(Audience.ANYONE)
  String back(
      @RequestParam(defaultValue = "") String state,
      HttpServletRequest request,
      HttpServletResponse response) {
    return farewell.back(state, request, response) ? "redirect:/?deconnexion" : "redirect:/";
  }
}
