package org.rebond.accounts.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rebond.accounts.Memberships.Member;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.shared.ExcelCsv;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The team of an organisation, on a page and, for its managers, as a table to take away. */
@Controller
class TeamController {

  private final TeamPage page;
  private final MessageSource words;

  TeamController(TeamPage page, MessageSource words) {
    this.page = page;
    this.words = words;
  }

  @GetMapping("/organisations/{id}/equipe")
  @Access(Audience.SIGNED_IN)
  @Shows(value = "team", to = Viewer.TEAM)
  String show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String tri,
      @RequestParam(defaultValue = "1") int page,
      Actor actor,
      Model model) {
    model.addAttribute("form", InvitationForm.EMPTY);
    return this.page.show(
        new OrganisationId(id), new TeamPage.Asked(q, role, tri, page), actor, model);
  }

  @GetMapping("/organisations/{id}/equipe.csv")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  @Shows(value = "members", to = Viewer.MANAGERS)
  ResponseEntity<byte[]> csv(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String tri,
      Actor actor,
      Locale locale) {
    OrganisationId organisation = new OrganisationId(id);
    TeamRule.requireManager(actor, organisation);
    MemberList list = page.list(organisation, new TeamPage.Asked(q, role, tri, 1));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("equipe.csv", UTF_8).build().toString())
        .body(table(list.found(), locale));
  }

  private byte[] table(List<Member> members, Locale locale) {
    ExcelCsv csv =
        new ExcelCsv(
            List.of(
                say("accounts.team.column.address", locale),
                say("accounts.team.column.roles", locale)));
    for (Member member : members) {
      csv.row(
          member.email(),
          Roles.sorted(member.roles()).stream()
              .map(role -> say("accounts.role." + role, locale))
              .collect(Collectors.joining(", ")));
    }
    return csv.bytes();
  }

  private String say(String key, Locale locale) {
    return words.getMessage(key, null, locale);
  }
}
