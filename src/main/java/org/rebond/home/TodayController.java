package org.rebond.home;

import java.util.List;
import org.rebond.accounts.TodayNote;
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
  private final List<TodayNote> notes;

  TodayController(Today today, List<TodayNote> notes) {
    this.today = today;
    this.notes = notes;
  }

  @GetMapping("/aujourdhui")
  @Access(Audience.SIGNED_IN)
  String show(Actor actor, Model model) {
    List<Partnership> mine = today.partnerships(actor);
    model.addAttribute("organisations", today.organisations(actor));
    model.addAttribute("partnerships", mine.stream().map(Today.Shared::of).toList());
    model.addAttribute("waiting", today.waiting(mine, actor));
    model.addAttribute(
        "notes",
        actor.accountId().stream()
            .flatMap(account -> notes.stream().flatMap(note -> note.note(account, actor).stream()))
            .toList());
    return "home/views/today";
  }
}
