package org.rebond.partnerships.diagnosis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.rebond.documents.PdfRenderer;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.partnerships.Side;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A diagnosis to take away, as far as the one who asks may read it. */
@Controller
class DiagnosisFilesController {

  private final DiagnosisViews views;
  private final DiagnosisTable table;
  private final DiagnosisDeeds deeds;
  private final PdfRenderer renderer;

  DiagnosisFilesController(
      DiagnosisViews views, DiagnosisTable table, DiagnosisDeeds deeds, PdfRenderer renderer) {
    this.views = views;
    this.table = table;
    this.deeds = deeds;
    this.renderer = renderer;
  }

  @GetMapping("/diagnostics/{id}/diagnostic.pdf")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "diagnosis",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  ResponseEntity<byte[]> paper(@PathVariable UUID id, Actor actor, Locale locale) {
    DiagnosisView view = views.of(new DiagnosisId(id), actor);
    Map<String, Object> model =
        Map.of(
            "view", view,
            "matrix", view.matrix(),
            "kinds", List.of(StatementKind.values()),
            "sides", List.of(Side.PLACE, Side.AGENCY),
            "today", deeds.today());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name(view, "pdf")).build().toString())
        .body(renderer.render("partnerships/diagnosis/views/paper.pdf", locale, model));
  }

  @GetMapping("/diagnostics/{id}/diagnostic.csv")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "diagnosis",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  ResponseEntity<byte[]> table(@PathVariable UUID id, Actor actor, Locale locale) {
    DiagnosisView view = views.of(new DiagnosisId(id), actor);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name(view, "csv")).build().toString())
        .body(table.csv(view, locale));
  }

  private static String name(DiagnosisView view, String type) {
    return "diagnostic-" + view.diagnosis().number() + "." + type;
  }
}
