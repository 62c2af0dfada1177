package org.rebond.accounts.closing;

import java.util.List;
import java.util.Locale;
import org.rebond.accounts.PersonalData.Fate;
import org.rebond.accounts.PersonalData.Kind;
import org.rebond.accounts.mydata.MyData;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what goes and what stays, takes the wish, and undoes it. */
@Controller
class ErasureController {

  private final Closing closing;
  private final MyData data;

  ErasureController(Closing closing, MyData data) {
    this.closing = closing;
    this.data = data;
  }

  @GetMapping(ClosingMail.PAGE)
  @Access(Audience.SIGNED_IN)
  @Shows(value = "myData", to = Viewer.SELF)
  String show(Actor actor, Model model) {
    closing.day(actor).ifPresent(day -> model.addAttribute("day", day));
    model.addAttribute("alone", closing.alone(actor));
    model.addAttribute("goes", keys(Fate.GOES));
    model.addAttribute("stays", keys(Fate.STAYS_IN_PART));
    return "accounts/closing/views/erasure";
  }

  @PostMapping(ClosingMail.PAGE)
  @Access(value = Audience.SIGNED_IN, fresh = true)
  String ask(Actor actor, Locale locale) throws Refusal {
    closing.ask(actor, locale);
    return "redirect:" + ClosingMail.PAGE;
  }

  @PostMapping(ClosingMail.PAGE + "/annulation")
  @Access(Audience.SIGNED_IN)
  String undo(Actor actor, RedirectAttributes flash) {
    closing.undo(actor);
    flash.addFlashAttribute("notice", "accounts.closing.undone");
    return "redirect:/compte/donnees";
  }

  private List<String> keys(Fate fate) {
    return data.kinds().stream().filter(kind -> kind.fate() == fate).map(Kind::key).toList();
  }
}
