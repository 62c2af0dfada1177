package org.rebond.accounts.administration.organisations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.rebond.accounts.AdministrationPage;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.shared.ExcelCsv;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of all organisations, on a page and as a table to take away. */
@Controller
class OrganisationsController {

  static final int PAGE = 50;

  /** Above this a spreadsheet is no help; the filters are. */
  static final int MOST = 50_000;

  private final OrganisationRows rows;
  private final MessageSource words;

  OrganisationsController(OrganisationRows rows, MessageSource words) {
    this.rows = rows;
    this.words = words;
  }

  @Bean
  static AdministrationPage organisationsPage() {
    return new AdministrationPage("organisations.console", "/administration/organisations", 20);
  }

  @GetMapping("/administration/organisations")
  @Access(Audience.ADMINISTRATOR)
  @Shows(value = "organisations", to = Viewer.ADMINISTRATOR)
  String show(
      @RequestParam(defaultValue = "") String nom,
      @RequestParam(defaultValue = "") String genre,
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "") String tri,
      @RequestParam(defaultValue = "1") String page,
      Actor actor,
      Model model) {
    require(actor);
    Asked asked = Asked.of(nom, genre, etat, tri);
    int count = rows.count(asked);
    int pages = Math.max(1, Math.ceilDiv(count, PAGE));
    int current = page.matches("\\d{1,6}") ? Math.clamp(Long.parseLong(page), 1, pages) : 1;
    model.addAttribute("asked", asked);
    model.addAttribute("kinds", OrganisationKind.values());
    model.addAttribute("states", Asked.STATES);
    model.addAttribute("count", count);
    model.addAttribute("page", current);
    model.addAttribute("pages", pages);
    model.addAttribute("lines", rows.find(asked, PAGE, (current - 1) * PAGE));
    return "accounts/administration/organisations/views/organisations";
  }

  @GetMapping("/administration/organisations.csv")
  @Access(value = Audience.ADMINISTRATOR, fresh = true)
  @Shows(value = "organisations", to = Viewer.ADMINISTRATOR)
  ResponseEntity<byte[]> csv(
      @RequestParam(defaultValue = "") String nom,
      @RequestParam(defaultValue = "") String genre,
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "") String tri,
      Actor actor,
      Locale locale) {
    require(actor);
    List<OrganisationRows.Line> lines = rows.find(Asked.of(nom, genre, etat, tri), MOST, 0);
    ExcelCsv table =
        new ExcelCsv(
            Stream.of("name", "kind", "state", "members", "closedOn")
                .map(column -> say("organisations.column." + column, locale))
                .toList());
    for (OrganisationRows.Line line : lines) {
      table.row(
          line.name(),
          say("organisations.kind." + line.kind(), locale),
          say("organisations.state." + line.state(), locale),
          Integer.toString(line.members()),
          Objects.toString(line.closedOn(), ""));
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("organisations.csv", UTF_8).build().toString())
        .body(table.bytes());
  }

  static void require(Actor actor) {
    if (!actor.administrator()) {
      throw new NotAllowed();
    }
  }

  private String say(String key, Locale locale) {
    return words.getMessage(key, null, locale);
  }
}
