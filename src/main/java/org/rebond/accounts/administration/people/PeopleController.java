package org.rebond.accounts.administration.people;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class PeopleController {

  private static final String PAGE = "/administration/personnes";

  private final PeopleDesk desk;

  PeopleController(PeopleDesk desk) {
    this.desk = desk;
  }

  @Bean
  static AdministrationPage peoplePage() {
    return new AdministrationPage("accounts.people", PAGE, 10);
  }

  @GetMapping(PAGE)
  @Access(Audience.ADMINISTRATOR)
  @Shows(value = "people", to = Viewer.ADMINISTRATOR)
  String show(@RequestParam(defaultValue = "") String adresse, Actor actor, Model model) {
    model.addAttribute("address", adresse);
    model.addAttribute("people", desk.find(adresse, actor));
    model.addAttribute("most", PeopleDesk.MOST);
    model.addAttribute("self", actor.accountId().orElse(null));
    return "accounts/administration/people/views/people";
  }

  @PostMapping(PAGE + "/{account}/sessions/fin")
  @Access(Audience.ADMINISTRATOR)
  String endSessions(
      @PathVariable UUID account,
      @RequestParam(defaultValue = "") String adresse,
      Actor actor,
      RedirectAttributes address) {
    desk.endSessions(account, actor);
    return back(adresse, "accounts.people.sessionsEnded", address);
  }

  @PostMapping(PAGE + "/{account}/administration")
  @Access(value = Audience.ADMINISTRATOR, fresh = true)
  String makeAdministrator(
      @PathVariable UUID account,
      @RequestParam(defaultValue = "") String adresse,
      Actor actor,
      RedirectAttributes address) {
    desk.makeAdministrator(account, actor);
    return back(adresse, "accounts.people.made", address);
  }

  @PostMapping(PAGE + "/{account}/administration/retrait")
  @Access(value = Audience.ADMINISTRATOR, fresh = true)
  String unmakeAdministrator(
      @PathVariable UUID account,
      @RequestParam(defaultValue = "") String adresse,
      Actor actor,
      RedirectAttributes address)
      throws Refusal {
    desk.unmakeAdministrator(account, actor);
    boolean oneself = actor.accountId().filter(account::equals).isPresent();
    if (oneself) {
      return "redirect:/compte";
    }
    return back(adresse, "accounts.people.unmade", address);
  }

  /** To the same search. */
  private static String back(String adresse, String notice, RedirectAttributes address) {
    address.addFlashAttribute("notice", notice);
    address.addAttribute("adresse", adresse);
    return "redirect:" + PAGE;
  }
}
