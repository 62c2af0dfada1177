package org.rebond.directory.photos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.rebond.directory.PlacePhotos.Photo;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.rebond.shared.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A photo itself. What stands at one address never changes, and may be gone after a removal. */
@Controller
class PhotoFileController {

  /** How long a photo that was removed may still be seen by those who saw it. */
  private static final Duration KEPT = Duration.ofDays(7);

  private final PhotoRows rows;

  PhotoFileController(PhotoRows rows) {
    this.rows = rows;
  }

  @GetMapping("/lieux/{slug}/photos/{photo}/{width}.jpg")
  @Access(Audience.ANYONE)
  ResponseEntity<byte[]> photo(
      @PathVariable String slug, @PathVariable UUID photo, @PathVariable String width) {
    boolean small = width.equals(Photo.SMALL);
    if (!small && !width.equals(Photo.LARGE)) {
      throw new NotFound();
    }
    PhotoFile file = rows.file(slug, photo, small).orElseThrow(NotFound::new);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(KEPT).cachePublic().immutable())
        .eTag(file.tag() + "-" + width)
        .contentType(MediaType.IMAGE_JPEG)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename(slug + "-" + width + ".jpg", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(file.jpeg());
  }
}
