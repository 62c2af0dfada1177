package org.rebond.offers.guide;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.shared.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The guide, for anyone, since offers are public; of several organisations at once, by the last
 * part of their addresses: a partnership may join several places and agencies.
 */
@Controller
class GuideController {

  private static final int MOST = 12;

  private final Organisations organisations;
  private final Guides guides;

  GuideController(Organisations organisations, Guides guides) {
    this.organisations = organisations;
    this.guides = guides;
  }

  @GetMapping("/qui-propose-quoi.pdf")
  @Access(Audience.ANYONE)
  @Shows(value = "offers", to = Viewer.EVERYONE)
  ResponseEntity<byte[]> both(
      @RequestParam(defaultValue = "") List<String> lieu,
      @RequestParam(defaultValue = "") List<String> agence,
      Locale locale) {
    if (lieu.size() + agence.size() > MOST) {
      throw new NotFound("a guide is of twelve organisations at most");
    }
    var found =
        Stream.concat(
                named(lieu).map(slug -> find(OrganisationKind.THIRD_PLACE, slug)),
                named(agence).map(slug -> find(OrganisationKind.AGENCY, slug)))
            .distinct()
            .toList();
    if (found.isEmpty()) {
      throw new NotFound("a guide is of somebody");
    }
    return pdf(found, locale);
  }

  @GetMapping("/lieux/{slug}/qui-propose-quoi.pdf")
  @Access(Audience.ANYONE)
  @Shows(value = "offers", to = Viewer.EVERYONE)
  ResponseEntity<byte[]> place(@PathVariable String slug, Locale locale) {
    return pdf(List.of(find(OrganisationKind.THIRD_PLACE, slug)), locale);
  }

  @GetMapping("/agences/{slug}/qui-propose-quoi.pdf")
  @Access(Audience.ANYONE)
  @Shows(value = "offers", to = Viewer.EVERYONE)
  ResponseEntity<byte[]> agency(@PathVariable String slug, Locale locale) {
    return pdf(List.of(find(OrganisationKind.AGENCY, slug)), locale);
  }

  private static Stream<String> named(List<String> slugs) {
    return slugs.stream().filter(slug -> !slug.isBlank() && slug.indexOf(0) < 0);
  }

  private Organisation find(OrganisationKind kind, String slug) {
    return organisations.find(kind, slug).orElseThrow(NotFound::new);
  }

  private ResponseEntity<byte[]> pdf(List<Organisation> found, Locale locale) {
    var file =
        ContentDisposition.inline()
            .filename("qui-propose-quoi.pdf", StandardCharsets.US_ASCII)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .body(guides.pdf(found, locale));
  }
}
