package org.rebond.home;

import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What this site is and whom it works for: help, accessibility. */
@Controller
class AboutController {

  @GetMapping("/aide")
  @Access(Audience.ANYONE)
  String help() {
    return "ui/views/aide";
  }

  @GetMapping("/accessibilite")
  @Access(Audience.ANYONE)
  String accessibility() {
    return "ui/views/accessibilite";
  }
}
