package org.rebond.partnerships.words;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.PartnershipSpaces;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The dozen words at once: where each stands, how the hour goes, and the sheet to take away. */
@Controller
class WordsController {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Partnerships partnerships;
  private final PartnershipSpaces spaces;
  private final WordTexts texts;
  private final PdfRenderer renderer;
  private final Clock clock;

  WordsController(
      Partnerships partnerships,
      PartnershipSpaces spaces,
      WordTexts texts,
      PdfRenderer renderer,
      Clock clock) {
    this.partnerships = partnerships;
    this.spaces = spaces;
    this.texts = texts;
    this.renderer = renderer;
    this.clock = clock;
  }

  @GetMapping("/partenariats/{id}/mots")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "words",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  String list(@PathVariable UUID id, Actor actor, Model model) {
    Partnership partnership = seen(id, actor);
    model.addAttribute("space", spaces.of(partnership, actor));
    model.addAttribute("exercise", exercise(partnership, actor));
    model.addAttribute("mayWrite", WordsTogether.mayWrite(partnership, actor));
    model.addAttribute("path", WordsTogether.path(partnership));
    return "partnerships/words/views/index";
  }

  /** Both columns, as far as the one who asks may read them. */
  @GetMapping("/partenariats/{id}/mots.pdf")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "words",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  ResponseEntity<byte[]> sheet(@PathVariable UUID id, Actor actor, Locale locale) {
    Partnership partnership = seen(id, actor);
    byte[] pdf =
        renderer.render(
            "partnerships/words/views/sheet.pdf",
            locale,
            Map.of(
                "partnership", partnership,
                "sides", List.of(Side.PLACE, Side.AGENCY),
                "exercise", exercise(partnership, actor),
                "today", LocalDate.now(clock.withZone(PARIS))));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename("mots.pdf").build().toString())
        .body(pdf);
  }

  private WordsExercise exercise(Partnership partnership, Actor actor) {
    return WordsExercise.of(texts.of(partnership.id()), partnership, actor);
  }

  private Partnership seen(UUID id, Actor actor) {
    Partnership partnership = partnerships.get(new PartnershipId(id));
    if (!partnership.maySee(actor)) {
      throw new NotAllowed();
    }
    return partnership;
  }
}
