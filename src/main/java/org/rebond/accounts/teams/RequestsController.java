package org.rebond.accounts.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import org.rebond.accounts.AdministrationPage;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
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

/** Requests that no manager can decide, on a page and as a table to take away. */
@Controller
class RequestsController {

  static final String PAGE = "/administration/demandes-equipes";

  /** Above this a spreadsheet is no help. */
  private static final int MOST = 50_000;

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final JoinRequestRows rows;
  private final MessageSource words;

  RequestsController(JoinRequestRows rows, MessageSource words) {
    this.rows = rows;
    this.words = words;
  }

  @Bean
  static AdministrationPage requestsPage() {
    return new AdministrationPage("accounts.requests", PAGE, 20);
  }

  @GetMapping(PAGE)
  @Access(Audience.ADMINISTRATOR)
  @Shows(value = "requests", to = Viewer.ADMINISTRATOR)
  String waiting(
      @RequestParam(defaultValue = "") String nom,
      @RequestParam(defaultValue = "") String tri,
      @RequestParam(defaultValue = "1") String page,
      Model model) {
    RequestList asked = RequestList.of(nom, tri, page);
    int count = rows.countForAdministrator(asked);
    int pages = Math.max(1, Math.ceilDiv(count, RequestList.PAGE));
    model.addAttribute("asked", asked);
    model.addAttribute("sorts", RequestList.Sort.values());
    model.addAttribute("count", count);
    model.addAttribute("page", Math.min(asked.page(), pages));
    model.addAttribute("pages", pages);
    model.addAttribute(
        "requests", rows.waitingForAdministrator(asked, RequestList.PAGE, asked.offset(pages)));
    return "accounts/teams/views/requests";
  }

  @GetMapping(PAGE + ".csv")
  @Access(value = Audience.ADMINISTRATOR, fresh = true)
  @Shows(value = "requests", to = Viewer.ADMINISTRATOR)
  ResponseEntity<byte[]> csv(
      @RequestParam(defaultValue = "") String nom,
      @RequestParam(defaultValue = "") String tri,
      Locale locale) {
    ExcelCsv csv =
        new ExcelCsv(
            Stream.of("organisation", "address", "since")
                .map(column -> words.getMessage("accounts.requests.column." + column, null, locale))
                .toList());
    rows.waitingForAdministrator(RequestList.of(nom, tri, "1"), MOST, 0)
        .forEach(
            request ->
                csv.row(
                    request.organisationName(),
                    request.email(),
                    request.askedAt().atZoneSameInstant(PARIS).toLocalDate().toString()));
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("demandes.csv", UTF_8).build().toString())
        .body(csv.bytes());
  }
}
