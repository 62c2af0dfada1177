package org.rebond.agreements;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.rebond.documents.StoredDocument;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one agreement, and its document. */
@Controller
class AgreementController {

  private final Agreements agreements;
  private final AgreementViews views;
  private final AgreementPaper paper;
  private final SignedDocuments documents;
  private final WhoMay whoMay;
  private final Clock clock;

  AgreementController(
      Agreements agreements,
      AgreementViews views,
      AgreementPaper paper,
      SignedDocuments documents,
      WhoMay whoMay,
      Clock clock) {
    this.agreements = agreements;
    this.views = views;
    this.paper = paper;
    this.documents = documents;
    this.whoMay = whoMay;
    this.clock = clock;
  }

  @GetMapping("/conventions/{id}")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "agreement",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK})
  String show(@PathVariable UUID id, Actor actor, Model model) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Agreements.ZONE);
    model.addAttribute("view", views.of(seen(id, actor), actor, today));
    return "agreements/views/show";
  }

  /** The file that was signed, byte for byte; before that, the project as it stands. */
  @GetMapping("/conventions/{id}/convention.pdf")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "agreement",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK})
  ResponseEntity<byte[]> pdf(@PathVariable UUID id, Actor actor) {
    Agreement agreement = seen(id, actor);
    byte[] pdf =
        documents
            .of(agreement.id())
            .map(StoredDocument::content)
            .orElseGet(() -> paper.project(agreement));
    String name =
        agreement.number().orElse("projet") + (agreement.state().signed() ? "" : "-projet");
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename("convention-" + name + ".pdf", UTF_8)
                .build()
                .toString())
        .body(pdf);
  }

  private Agreement seen(UUID id, Actor actor) {
    Agreement agreement = agreements.get(new AgreementId(id));
    if (!whoMay.see(actor, agreement)) {
      throw new NotAllowed();
    }
    return agreement;
  }
}
