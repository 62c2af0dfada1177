package org.rebond.partnerships.reminders;

import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Says that there will be no more reminders. */
@Controller
class QuietController {

  @GetMapping("/relances-arretees")
  @Access(Audience.ANYONE)
  String show() {
    return "partnerships/reminders/views/stopped";
  }
}
