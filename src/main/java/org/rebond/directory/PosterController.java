package org.rebond.directory;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.rebond.documents.PdfRenderer;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.rebond.platform.PlatformProperties;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A place's poster: A4, what one can do here, when, and its page as a QR code. */
@Controller
class PosterController {

  private final ThirdPlaces places;
  private final PdfRenderer renderer;
  private final PlatformProperties properties;

  PosterController(ThirdPlaces places, PdfRenderer renderer, PlatformProperties properties) {
    this.places = places;
    this.renderer = renderer;
    this.properties = properties;
  }

  @GetMapping("/lieux/{slug}/affiche.pdf")
  @Access(Audience.ANYONE)
  ResponseEntity<byte[]> poster(@PathVariable String slug, Locale locale) {
    var place = places.at(slug);
    var address = properties.publicUrl().resolve(place.path()).toString();
    var pdf =
        renderer.render(
            "directory/views/poster.pdf",
            locale,
            Map.of("place", place, "address", address, "qr", QrImage.of(address)));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename("affiche-" + slug + ".pdf", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(pdf);
  }
}
