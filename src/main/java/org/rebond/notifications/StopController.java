package org.rebond.notifications;

import org.rebond.notifications.StopLinks.Stop;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where the stop link of a mail leads, without an account. A visit changes nothing, since mail
 * scanners visit links too; a POST stops at once and answers without leading elsewhere, since mail
 * programs post without following (RFC 8058, 3.1).
 */
@Controller
class StopController {

  private final Stopping stopping;

  StopController(Stopping stopping) {
    this.stopping = stopping;
  }

  @GetMapping(StopLinks.PATH + "{token}")
  @Access(Audience.ANYONE)
  String show(@PathVariable String token, Model model) {
    return page(token, stopping.of(token), "ask", model);
  }

  @PostMapping(StopLinks.PATH + "{token}")
  @Access(Audience.ANYONE)
  String stop(@PathVariable String token, Model model) {
    Stop stop = stopping.of(token);
    stopping.stop(stop);
    return page(token, stop, "stopped", model);
  }

  @PostMapping(StopLinks.PATH + "{token}/reprise")
  @Access(Audience.ANYONE)
  String resume(@PathVariable String token, Model model) {
    Stop stop = stopping.of(token);
    stopping.resume(stop);
    return page(token, stop, "resumed", model);
  }

  private String page(String token, Stop stop, String state, Model model) {
    model.addAttribute("token", token);
    model.addAttribute("what", stop.what());
    model.addAttribute("oneKind", stop.kind().isPresent());
    model.addAttribute("state", state);
    model.addAttribute("account", stopping.hasAccount(stop));
    return "notifications/views/stop";
  }
}
