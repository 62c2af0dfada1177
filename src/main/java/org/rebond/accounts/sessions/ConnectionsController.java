package org.rebond.accounts.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends one connection, or all the others. */
@Controller
class ConnectionsController {

  private final Connections connections;

  ConnectionsController(Connections connections) {
    this.connections = connections;
  }

  @PostMapping("/compte/connexions/{handle}/fin")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  String end(@PathVariable String handle, Actor actor, RedirectAttributes flash) {
    connections.end(actor, handle);
    flash.addFlashAttribute("notice", "accounts.sessions.ended");
    return "redirect:/compte";
  }

  @PostMapping("/compte/connexions/autres/fin")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  String endOthers(Actor actor, HttpServletRequest request, RedirectAttributes flash) {
    connections.endOthers(actor, current(request));
    flash.addFlashAttribute("notice", "accounts.sessions.othersEnded");
    return "redirect:/compte";
  }

  static String current(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? "" : session.getId();
  }
}
