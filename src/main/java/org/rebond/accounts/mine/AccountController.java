package org.rebond.accounts.mine;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rebond.accounts.AccountSection;
import org.rebond.accounts.Accounts;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Closures;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class AccountController {

  /** An organisation, and what this person may do in it. */
  record Part(Organisation organisation, List<Role> roles) {}

  private final Accounts accounts;
  private final Closures closures;
  private final List<AccountSection> sections;

  AccountController(Accounts accounts, Closures closures, List<AccountSection> sections) {
    this.accounts = accounts;
    this.closures = closures;
    this.sections =
        sections.stream().sorted(Comparator.comparingInt(AccountSection::order)).toList();
  }

  @GetMapping("/compte")
  @Access(Audience.SIGNED_IN)
  @Shows(value = "account", to = Viewer.SELF)
  String show(Actor actor, Model model) {
    UUID account = actor.accountId().orElseThrow(NotAllowed::new);
    model.addAttribute("email", accounts.email(account).orElseThrow(NotAllowed::new).value());
    model.addAttribute("parts", parts(actor));
    model.addAttribute(
        "blocks",
        sections.stream().flatMap(section -> section.block(account, actor).stream()).toList());
    return "accounts/mine/views/account";
  }

  private List<Part> parts(Actor actor) {
    return closures.standing(actor.roles().keySet()).stream()
        .map(one -> new Part(one, sorted(actor.roles().getOrDefault(one.id(), Set.of()))))
        .toList();
  }

  private static List<Role> sorted(Set<Role> roles) {
    return roles.stream().sorted().toList();
  }
}
