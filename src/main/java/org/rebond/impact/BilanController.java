package org.rebond.impact;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.rebond.agreements.Agreements;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.PartnershipSpaces;
import org.rebond.partnerships.Partnerships;
import org.rebond.shared.NotFound;
import org.rebond.shared.Quarter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The report, for both sides: the same page, the same counts. */
@Controller
class BilanController {

  private final Partnerships partnerships;
  private final PartnershipSpaces spaces;
  private final Agreements agreements;
  private final Bilans bilans;
  private final BilanSheet sheet;
  private final Clock clock;

  BilanController(
      Partnerships partnerships,
      PartnershipSpaces spaces,
      Agreements agreements,
      Bilans bilans,
      BilanSheet sheet,
      Clock clock) {
    this.partnerships = partnerships;
    this.spaces = spaces;
    this.agreements = agreements;
    this.bilans = bilans;
    this.sheet = sheet;
    this.clock = clock;
  }

  @GetMapping("/bilans/{partnership}")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "bilan",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  String show(
      @PathVariable UUID partnership,
      @RequestParam(defaultValue = "") String trimestre,
      Actor actor,
      Model model) {
    var found = readable(partnership, actor);
    var today = LocalDate.now(clock.withZone(QuarterClosing.PARIS));
    var quarter = trimestre.isEmpty() ? Closing.latest(today) : quarter(trimestre);
    var all = bilans.of(found.id());
    model.addAttribute("partnership", found);
    model.addAttribute("space", spaces.of(found, actor));
    model.addAttribute("currentTab", BilanSection.path(found));
    model.addAttribute("quarter", quarter);
    model.addAttribute("period", quarter.period());
    model.addAttribute("quarters", all.stream().map(Bilan::quarter).toList().reversed());
    all.stream()
        .filter(bilan -> bilan.quarter().equals(quarter))
        .findFirst()
        .ifPresentOrElse(
            bilan -> {
              model.addAttribute("view", BilanView.of(bilan, all, bilans.threshold()));
              var inForce = agreements.inForce(found.id(), quarter.period().to());
              model.addAttribute("inForce", inForce);
              model.addAttribute(
                  "opened", inForce.stream().filter(one -> one.opensFor(actor)).toList());
            },
            () -> {
              model.addAttribute("why", why(found, quarter, today));
              model.addAttribute("closesOn", Closing.day(quarter));
            });
    return "impact/views/show";
  }

  @GetMapping("/bilans/{partnership}.csv")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "bilan",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  ResponseEntity<byte[]> file(
      @PathVariable UUID partnership, @RequestParam String trimestre, Actor actor) {
    var found = readable(partnership, actor);
    var bilan = bilans.of(found.id(), quarter(trimestre)).orElseThrow(NotFound::new);
    var name = "bilan-" + bilan.quarter() + ".csv";
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(sheet.of(bilan, bilans.threshold()));
  }

  private Partnership readable(UUID id, Actor actor) {
    var partnership = partnerships.get(new PartnershipId(id));
    if (!partnership.maySee(actor)) {
      throw new NotAllowed();
    }
    return partnership;
  }

  private static Quarter quarter(String typed) {
    return Quarter.parse(typed).orElseThrow(() -> new NotFound("no such quarter"));
  }

  private static String why(Partnership partnership, Quarter quarter, LocalDate today) {
    if (quarter.period().to().isBefore(partnership.since())) {
      return "impact.why.before";
    }
    return Closing.done(quarter, today) ? "impact.why.preparing" : "impact.why.open";
  }
}
