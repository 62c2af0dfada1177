package org.rebond.accounts.administration.switches;

import org.rebond.accounts.AdministrationPage;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class SwitchesController {

  private static final String PAGE = "/administration/reglages";

  private final SwitchDesk desk;

  SwitchesController(SwitchDesk desk) {
    this.desk = desk;
  }

  @Bean
  static AdministrationPage switchesPage() {
    return new AdministrationPage("accounts.switches", PAGE, 80);
  }

  @GetMapping(PAGE)
  @Access(Audience.ADMINISTRATOR)
  @Shows(value = "operation", to = Viewer.ADMINISTRATOR)
  String show(Actor actor, Model model) {
    model.addAttribute("switches", desk.list(actor));
    return "accounts/administration/switches/views/switches";
  }

  @PostMapping(PAGE + "/{key}/fermeture")
  @Access(Audience.ADMINISTRATOR)
  String close(@PathVariable String key, Actor actor, RedirectAttributes flash) {
    desk.close(key, actor);
    flash.addFlashAttribute("notice", "accounts.switches.closed");
    return "redirect:" + PAGE;
  }

  @PostMapping(PAGE + "/{key}/ouverture")
  @Access(Audience.ADMINISTRATOR)
  String reopen(@PathVariable String key, Actor actor, RedirectAttributes flash) {
    desk.reopen(key, actor);
    flash.addFlashAttribute("notice", "accounts.switches.reopened");
    return "redirect:" + PAGE;
  }
}
