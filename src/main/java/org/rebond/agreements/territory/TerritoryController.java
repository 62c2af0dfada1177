package org.rebond.agreements.territory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.rebond.agreements.territory.Territory.Line;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
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
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The territory of a directorate, on a page and as a table to take away. */
@Controller
class TerritoryController {

  private final Organisations organisations;
  private final Territory territory;
  private final MessageSource words;

  TerritoryController(Organisations organisations, Territory territory, MessageSource words) {
    this.organisations = organisations;
    this.territory = territory;
    this.words = words;
  }

  @GetMapping("/organisations/{id}/territoire")
  @Access(Audience.SIGNED_IN)
  @Shows(value = "territory", to = Viewer.DIRECTORATE)
  String show(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String voir,
      @RequestParam(defaultValue = "") String tri,
      @RequestParam(defaultValue = "1") int page,
      Actor actor,
      Model model) {
    Organisation directorate = organisation(id);
    List<Line> all = territory.of(directorate, actor);
    model.addAttribute("organisation", directorate);
    model.addAttribute("total", all.size());
    model.addAttribute("teams", all.stream().filter(Line::team).count());
    model.addAttribute("partners", all.stream().filter(line -> !line.places().isEmpty()).count());
    model.addAttribute("inForce", all.stream().mapToInt(Line::inForce).sum());
    model.addAttribute("shows", TerritoryList.Show.values());
    model.addAttribute("list", list(all, voir, tri, page));
    return "agreements/territory/views/territory";
  }

  @GetMapping("/organisations/{id}/territoire.csv")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  @Shows(value = "territory", to = Viewer.DIRECTORATE)
  ResponseEntity<byte[]> csv(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String voir,
      @RequestParam(defaultValue = "") String tri,
      Actor actor,
      Locale locale) {
    ExcelCsv table =
        new ExcelCsv(
            Stream.of("agency", "commune", "team", "places", "inForce", "until")
                .map(column -> say("agreements.territory.column." + column, locale))
                .toList());
    for (Line line : list(territory.of(organisation(id), actor), voir, tri, 1).found()) {
      table.row(
          line.agency().name(),
          line.agency().location().locality(),
          say("agreements.territory.team." + line.team(), locale),
          String.join(" ; ", line.places()),
          Integer.toString(line.inForce()),
          line.until().map(Object::toString).orElse(""));
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("territoire.csv", UTF_8).build().toString())
        .body(table.bytes());
  }

  private static TerritoryList list(List<Line> all, String show, String sort, int page) {
    return TerritoryList.of(
        all, TerritoryList.Show.named(show), TerritoryList.Sort.named(sort), page);
  }

  private Organisation organisation(UUID id) {
    return organisations.find(new OrganisationId(id)).orElseThrow(NotFound::new);
  }

  private String say(String key, Locale locale) {
    return words.getMessage(key, null, locale);
  }
}
