package org.rebond.accounts.teams;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.PersonalLinks;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody says that they belong to a team, and asks to be let in. */
@Controller
class AskController {

  private static final int MOST_PENDING = 3;

  record Form(@Nullable String email) {}

  private final TeamPage page;
  private final Joining joining;
  private final JoinRequestRows rows;
  private final PersonalLinks links;
  private final TeamMail mail;

  AskController(
      TeamPage page, Joining joining, JoinRequestRows rows, PersonalLinks links, TeamMail mail) {
    this.page = page;
    this.joining = joining;
    this.rows = rows;
    this.links = links;
    this.mail = mail;
  }

  @GetMapping("/organisations/{id}/demande")
  @Access(Audience.ANYONE)
  String show(@PathVariable UUID id, Actor actor, Model model) {
    model.addAttribute("form", new Form(""));
    return show(page.organisation(new OrganisationId(id)), actor, model);
  }

  @PostMapping("/organisations/{id}/demande")
  @Access(Audience.ANYONE)
  @Transactional
  public String ask(
      @PathVariable UUID id,
      @ModelAttribute("form") Form form,
      BindingResult errors,
      Actor actor,
      Model model,
      Locale locale,
      RedirectAttributes flash)
      throws Refusal {
    Organisation organisation = page.organisation(new OrganisationId(id));
    if (actor.signedIn()) {
      boolean joined = joining.ask(organisation.id(), actor);
      flash.addFlashAttribute(
          "notice", joined ? "accounts.request.joined" : "accounts.request.sent");
      return "redirect:/organisations/" + id + (joined ? "/equipe" : "/demande");
    }
    Optional<EmailAddress> email = EmailAddress.parse(Objects.requireNonNullElse(form.email(), ""));
    if (email.isEmpty()) {
      errors.rejectValue("email", "accounts.signIn.email.invalid");
      return show(organisation, actor, model);
    }
    if (links.pending(AskPurpose.NAME, email.get()) < MOST_PENDING) {
      mail.ask(
          email.get(),
          locale,
          organisation,
          links.issue(AskPurpose.NAME, organisation.id().value(), email.get()));
    }
    model.addAttribute("organisation", organisation);
    model.addAttribute("email", email.get());
    return "accounts/teams/views/ask-sent";
  }

  @PostMapping("/organisations/{id}/demandes/{request}/retrait")
  @Access(Audience.SIGNED_IN)
  String withdraw(
      @PathVariable UUID id, @PathVariable UUID request, Actor actor, RedirectAttributes flash)
      throws Refusal {
    joining.withdraw(new OrganisationId(id), request, actor);
    flash.addFlashAttribute("notice", "accounts.request.withdrawn");
    return "redirect:/organisations/" + id + "/demande";
  }

  private String show(Organisation organisation, Actor actor, Model model) {
    model.addAttribute("organisation", organisation);
    model.addAttribute("member", TeamRule.maySee(actor, organisation.id()));
    model.addAttribute(
        "latest",
        actor.accountId().stream()
            .flatMap(account -> rows.of(account).stream())
            .filter(request -> request.team().equals(organisation.id()))
            .findFirst()
            .orElse(null));
    return "accounts/teams/views/ask";
  }
}
