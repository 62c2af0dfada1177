package org.rebond.offers;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.rebond.directory.Need;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The offers of one organisation, as its team sees them: sorted, filtered, a page at a time. */
@Controller
class OfferListController {

  private static final int PAGE = 20;
  private static final int EVERYTHING = 10_000;

  private final OfferTable table;
  private final ManagedOrganisations managed;
  private final OfferSheet sheet;

  OfferListController(OfferTable table, ManagedOrganisations managed, OfferSheet sheet) {
    this.table = table;
    this.managed = managed;
    this.sheet = sheet;
  }

  @GetMapping("/organisations/{id}/offres")
  @Access(Audience.SIGNED_IN)
  @Shows(value = "drafts", to = Viewer.FACILITATORS)
  String list(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(defaultValue = "") String besoin,
      @RequestParam(defaultValue = "") String tri,
      @RequestParam(defaultValue = "1") int page,
      Actor actor,
      Model model) {
    var organisation = managed.find(actor, new OrganisationId(id));
    var filter = OfferFilter.of(etat, theme, besoin, tri);
    int count = table.count(organisation.id(), filter);
    int pages = Math.max(1, (count + PAGE - 1) / PAGE);
    int shown = Math.clamp(page, 1, pages);
    model.addAttribute("organisation", organisation);
    model.addAttribute("filter", filter);
    model.addAttribute("states", OfferFilter.State.values());
    model.addAttribute("themes", Theme.values());
    model.addAttribute("allNeeds", Need.values());
    model.addAttribute("count", count);
    model.addAttribute("page", shown);
    model.addAttribute("pages", pages);
    model.addAttribute("offers", table.list(organisation.id(), filter, PAGE, (shown - 1) * PAGE));
    return "offers/views/list";
  }

  @GetMapping("/organisations/{id}/offres.csv")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  @Shows(value = "drafts", to = Viewer.FACILITATORS)
  ResponseEntity<byte[]> export(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String etat,
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(defaultValue = "") String besoin,
      @RequestParam(defaultValue = "") String tri,
      Actor actor) {
    var organisation = managed.find(actor, new OrganisationId(id));
    var filter = OfferFilter.of(etat, theme, besoin, tri);
    var file = "offres-" + organisation.slug() + ".csv";
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file).build().toString())
        .body(sheet.of(table.list(organisation.id(), filter, EVERYTHING, 0)));
  }
}
