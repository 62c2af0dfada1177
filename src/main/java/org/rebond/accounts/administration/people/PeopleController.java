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

  private static final String ADDRESS = "address";

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
  String show(Actor actor, Model model) {
    return page(model.getAttribute(ADDRESS) instanceof String before ? before : "", actor, model);
  }

  /** A search is sent, not asked for: an address stays out of addresses, histories and logs. */
  @PostMapping(PAGE)
  @Access(Audience.ADMINISTRATOR)
  String find(@RequestParam(defaultValue = "") String adresse, Actor actor, Model model) {
    return page(adresse, actor, model);
  }

  private String page(String address, Actor actor, Model model) {
    model.addAttribute(ADDRESS, address);
    model.addAttribute("people", desk.find(address, actor));
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
      RedirectAttributes flash) {
    desk.endSessions(account, actor);
    return back(adresse, "accounts.people.sessionsEnded", flash);
  }

  @PostMapping(PAGE + "/{account}/administration")
  @Access(value = Audience.ADMINISTRATOR, fresh = true)
  String makeAdministrator(
      @PathVariable UUID account,
      @RequestParam(defaultValue = "") String adresse,
      Actor actor,
      RedirectAttributes flash) {
    desk.makeAdministrator(account, actor);
    return back(adresse, "accounts.people.made", flash);
  }

  @PostMapping(PAGE + "/{account}/administration/retrait")
  @Access(value = Audience.ADMINISTRATOR, fresh = true)
  String unmakeAdministrator(
      @PathVariable UUID account,
      @RequestParam(defaultValue = "") String adresse,
      Actor actor,
      RedirectAttributes flash)
      throws Refusal {
    desk.unmakeAdministrator(account, actor);
    boolean oneself = actor.accountId().filter(account::equals).isPresent();
    if (oneself) {
      return "redirect:/compte";
    }
    return back(adresse, "accounts.people.unmade", flash);
  }

  /** To the same search, which the session holds for that one step. */
  private static String back(String adresse, String notice, RedirectAttributes flash) {
    flash.addFlashAttribute("notice", notice);
    flash.addFlashAttribute(ADDRESS, adresse);
    return "redirect:" + PAGE;
  }
}
