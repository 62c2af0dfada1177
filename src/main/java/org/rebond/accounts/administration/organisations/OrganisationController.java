package org.rebond.accounts.administration.organisations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.ending.Ending;
import org.rebond.accounts.ending.Renaming;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Closure;
import org.rebond.organisations.Closures;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One organisation, for the administrator: rename it, close it, merge it, and take that back. */
@Controller
class OrganisationController {

  private static final String PAGE = "/administration/organisations/{id}";
  private static final int CHOICES = 20;

  private final Organisations organisations;
  private final Closures closures;
  private final Memberships memberships;
  private final Ending ending;
  private final Renaming renaming;
  private final OrganisationRows rows;

  OrganisationController(
      Organisations organisations,
      Closures closures,
      Memberships memberships,
      Ending ending,
      Renaming renaming,
      OrganisationRows rows) {
    this.organisations = organisations;
    this.closures = closures;
    this.memberships = memberships;
    this.ending = ending;
    this.renaming = renaming;
    this.rows = rows;
  }

  /**
   * The page of one.
   *
   * @param avec what was typed to find the one that takes over
   * @param dans the one chosen, of which the page then says what would happen
   */
  @GetMapping(PAGE)
  @Access(Audience.ADMINISTRATOR)
  @Shows(value = "organisations", to = Viewer.ADMINISTRATOR)
  String show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String avec,
      @RequestParam Optional<UUID> dans,
      Actor actor,
      Model model) {
    OrganisationsController.require(actor);
    Organisation organisation = known(id);
    model.addAttribute("organisation", organisation);
    model.addAttribute("closure", closures.of(organisation.id()).orElse(null));
    model.addAttribute(
        "before",
        closures.mergedInto(organisation.id()).stream().map(Closure::organisation).toList());
    model.addAttribute("members", memberships.members(organisation.id()).size());
    model.addAttribute("typed", avec);
    model.addAttribute("choices", choices(organisation, avec));
    model.addAttribute("next", dans.map(this::known).orElse(null));
    model.addAttribute(
        "joining",
        dans.map(next -> memberships.members(new OrganisationId(next)).size()).orElse(0));
    return "accounts/administration/organisations/views/organisation";
  }

  @PostMapping(PAGE + "/nom")
  @Access(value = Audience.ADMINISTRATOR, fresh = true)
  String rename(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String nom,
      Actor actor,
      RedirectAttributes flash)
      throws Refusal {
    renaming.rename(new OrganisationId(id), nom, actor);
    return back(id, "organisations.renamedNotice", flash);
  }

  @PostMapping(PAGE + "/fermeture")
  @Access(value = Audience.ADMINISTRATOR, fresh = true)
  String close(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
    OrganisationsController.require(actor);
    ending.close(new OrganisationId(id), actor);
    return back(id, "organisations.closedNotice", flash);
  }

  @PostMapping(PAGE + "/reouverture")
  @Access(value = Audience.ADMINISTRATOR, fresh = true)
  String reopen(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
    OrganisationsController.require(actor);
    ending.reopen(new OrganisationId(id), actor);
    return back(id, "organisations.reopenedNotice", flash);
  }

  @PostMapping(PAGE + "/reprise")
  @Access(value = Audience.ADMINISTRATOR, fresh = true)
  String merge(
      @PathVariable UUID id, @RequestParam UUID dans, Actor actor, RedirectAttributes flash)
      throws Refusal {
    ending.merge(new OrganisationId(id), new OrganisationId(dans), actor);
    return back(id, "organisations.mergedNotice", flash);
  }

  @PostMapping(PAGE + "/reprise/annulation")
  @Access(value = Audience.ADMINISTRATOR, fresh = true)
  String part(@PathVariable UUID id, Actor actor, RedirectAttributes flash) throws Refusal {
    ending.part(new OrganisationId(id), actor);
    return back(id, "organisations.partedNotice", flash);
  }

  private List<OrganisationRows.Line> choices(Organisation organisation, String typed) {
    return typed.isBlank()
        ? List.of()
        : rows.find(Asked.of(typed, organisation.kind().name(), "", ""), CHOICES, 0).stream()
            .filter(line -> line.closedOn() == null)
            .filter(line -> !line.id().equals(organisation.id().value()))
            .toList();
  }

  private Organisation known(UUID id) {
    return organisations.find(new OrganisationId(id)).orElseThrow(NotFound::new);
  }

  private static String back(UUID id, String notice, RedirectAttributes flash) {
    flash.addFlashAttribute("notice", notice);
    return "redirect:/administration/organisations/" + id;
  }
}
