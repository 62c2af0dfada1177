package org.rebond.home;

import java.util.List;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.partnerships.Partnership;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class TodayController {

  private final Today today;

  TodayController(Today today) {
    this.today = today;
  }

  @GetMapping("/aujourdhui")
  @Access(Audience.SIGNED_IN)
  String show(Actor actor, Model model) {
    List<Partnership> mine = today.partnerships(actor);
    model.addAttribute("organisations", today.organisations(actor));
    model.addAttribute("partnerships", mine.stream().map(Today.Shared::of).toList());
    model.addAttribute("waiting", today.waiting(mine, actor));
    return "home/views/today";
  }
}
