package org.rebond.directory;

import java.time.Duration;
import java.util.List;
import org.rebond.geography.Commune;
import org.rebond.geography.Communes;
import org.rebond.geography.Contours;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Geography for pages: communes while typing, contours for maps; the same for everyone. */
@Controller
class GeographyController {

  private static final int SUGGESTIONS = 8;
  private static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json");

  /** A commune to choose while typing; {@code label} is what the field then holds. */
  record Suggestion(String insee, String label, String department) {}

  private final Communes communes;

  GeographyController(Communes communes) {
    this.communes = communes;
  }

  @GetMapping("/communes")
  @Access(Audience.ANYONE)
  ResponseEntity<List<Suggestion>> communes(@RequestParam(defaultValue = "") String q) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(communes.search(q, SUGGESTIONS).stream().map(this::suggestion).toList());
  }

  @GetMapping("/geo/departements.geojson")
  @Access(Audience.ANYONE)
  ResponseEntity<byte[]> departments() {
    return contours(Contours.departments());
  }

  @GetMapping("/geo/regions.geojson")
  @Access(Audience.ANYONE)
  ResponseEntity<byte[]> regions() {
    return contours(Contours.regions());
  }

  private Suggestion suggestion(Commune commune) {
    return new Suggestion(commune.insee().value(), commune.label(), commune.department().name());
  }

  private static ResponseEntity<byte[]> contours(byte[] geojson) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
        .eTag(Contours.version())
        .contentType(GEOJSON)
        .body(geojson);
  }
}
