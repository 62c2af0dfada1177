package org.rebond.notifications;

import java.util.Map;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When mail comes, kind by kind: one form. */
@Controller
class RhythmsController {

  private final ChoosingRhythms choosing;

  RhythmsController(ChoosingRhythms choosing) {
    this.choosing = choosing;
  }

  @GetMapping("/compte/courriels")
  @Access(Audience.SIGNED_IN)
  @Shows(value = "news", to = Viewer.SELF)
  String show(Actor actor, Model model) {
    model.addAttribute("chosen", choosing.of(actor));
    model.addAttribute("rhythms", Rhythm.values());
    return "notifications/views/rhythms";
  }

  /** One field for each kind, by its name. */
  @PostMapping("/compte/courriels")
  @Access(Audience.SIGNED_IN)
  String choose(@RequestParam Map<String, String> said, Actor actor, RedirectAttributes flash)
      throws Refusal {
    choosing.choose(said, actor);
    flash.addFlashAttribute("notice", "notifications.chosen");
    return "redirect:/compte/courriels";
  }
}
