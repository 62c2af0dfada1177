package org.rebond.directory.routing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.shared.ExcelCsv;
import org.rebond.shared.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The rules of a directorate as a table to take away, with whom each leads to today. */
@Controller
class RoutingCsvController {

  private final Organisations organisations;
  private final RoutingDesk desk;
  private final Routing routing;
  private final MessageSource words;

  RoutingCsvController(
      Organisations organisations, RoutingDesk desk, Routing routing, MessageSource words) {
    this.organisations = organisations;
    this.desk = desk;
    this.routing = routing;
    this.words = words;
  }

  @GetMapping("/organisations/{id}/aiguillage.csv")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  @Shows(value = "routing", to = Viewer.DIRECTORATE)
  ResponseEntity<byte[]> csv(@PathVariable UUID id, Actor actor, Locale locale) {
    Organisation directorate =
        organisations
            .find(new OrganisationId(id))
            .filter(found -> found.kind() == OrganisationKind.DIRECTORATE)
            .orElseThrow(NotFound::new);
    RoutingBook book = desk.book(directorate, actor);
    ExcelCsv csv =
        new ExcelCsv(
            List.of(
                say("directory.routing.column.insee", locale),
                say("directory.routing.column.commune", locale),
                say("directory.routing.column.need", locale),
                say("directory.routing.column.answers", locale),
                say("directory.routing.column.today", locale)));
    for (RoutingPage.Line line : RoutingPage.lines(book, routing.today())) {
      RoutingRule rule = line.rule();
      csv.row(
          rule.commune().map(Object::toString).orElse(""),
          rule.communeName(),
          rule.need().map(need -> say("directory.need." + need, locale)).orElse(""),
          rule.answers().name(),
          line.today().map(Organisation::name).orElse(""));
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("aiguillage.csv", UTF_8).build().toString())
        .body(csv.bytes());
  }

  private String say(String key, Locale locale) {
    return words.getMessage(key, null, locale);
  }
}
