package org.rebond.partnerships.records;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.rebond.documents.PdfRenderer;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.encounters.Comings;
import org.rebond.partnerships.encounters.Encounter;
import org.rebond.partnerships.encounters.EncounterId;
import org.rebond.partnerships.encounters.Encounters;
import org.rebond.partnerships.encounters.MinuteBooks;
import org.rebond.partnerships.encounters.Minutes;
import org.rebond.partnerships.tasks.Tasks;
import org.rebond.shared.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The paper of one encounter, as it stands today. */
@Controller
class EncounterRecordController {

  private static final String VIEW = "partnerships/records/views/minutes.pdf";

  private final Encounters encounters;
  private final MinuteBooks books;
  private final Comings comings;
  private final Tasks tasks;
  private final Partnerships partnerships;
  private final PdfRenderer renderer;
  private final Clock clock;

  EncounterRecordController(
      Encounters encounters,
      MinuteBooks books,
      Comings comings,
      Tasks tasks,
      Partnerships partnerships,
      PdfRenderer renderer,
      Clock clock) {
    this.encounters = encounters;
    this.books = books;
    this.comings = comings;
    this.tasks = tasks;
    this.partnerships = partnerships;
    this.renderer = renderer;
    this.clock = clock;
  }

  /** Not found as long as nobody wrote any minutes: an empty paper would say that nothing was. */
  @GetMapping("/rencontres/{id}/compte-rendu.pdf")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "encounter",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  ResponseEntity<byte[]> pdf(@PathVariable UUID id, Actor actor, Locale locale) {
    Encounter encounter = encounters.get(new EncounterId(id));
    Partnership partnership = partnerships.get(encounter.partnership());
    if (!partnership.maySee(actor)) {
      throw new NotAllowed();
    }
    Minutes minutes = books.latest(encounter.id()).orElseThrow(NotFound::new);
    LocalDate today = LocalDate.ofInstant(clock.instant(), encounter.zone());
    byte[] pdf =
        renderer.render(
            VIEW,
            locale,
            Map.of(
                "encounter", encounter,
                "place", partnership.names(Side.PLACE),
                "agency", partnership.names(Side.AGENCY),
                "minutes", minutes,
                "comings", comings.of(encounter.id()),
                "tasks", tasks.of(encounter.id()),
                "today", today));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename("compte-rendu-" + encounter.day() + ".pdf")
                .build()
                .toString())
        .body(pdf);
  }
}
