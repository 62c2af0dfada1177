package org.rebond.accounts.administration.letters;

import java.util.UUID;
import org.rebond.accounts.AdministrationPage;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.shared.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class LettersController {

  private static final String PAGE = "/administration/courrier";

  private final LetterDesk desk;

  LettersController(LetterDesk desk) {
    this.desk = desk;
  }

  @Bean
  static AdministrationPage lettersPage() {
    return new AdministrationPage("accounts.letters", PAGE, 50);
  }

  @GetMapping(PAGE)
  @Access(Audience.ADMINISTRATOR)
  @Shows(value = "operation", to = Viewer.ADMINISTRATOR)
  String show(Actor actor, Model model) {
    model.addAttribute("letters", desk.list(actor));
    model.addAttribute("count", desk.count(actor));
    return "accounts/administration/letters/views/letters";
  }

  @PostMapping(PAGE + "/{letter}/essai")
  @Access(Audience.ADMINISTRATOR)
  String retry(@PathVariable UUID letter, Actor actor, RedirectAttributes flash) throws Refusal {
    desk.retry(letter, actor);
    flash.addFlashAttribute("notice", "accounts.letters.retried");
    return "redirect:" + PAGE;
  }

  @PostMapping(PAGE + "/{letter}/abandon")
  @Access(Audience.ADMINISTRATOR)
  String giveUp(@PathVariable UUID letter, Actor actor, RedirectAttributes flash) throws Refusal {
    desk.giveUp(letter, actor);
    flash.addFlashAttribute("notice", "accounts.letters.stopped");
    return "redirect:" + PAGE;
  }
}
