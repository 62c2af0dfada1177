package org.rebond.directory.photos;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.directory.PlacePhotos.Photo;
import org.rebond.documents.CleanPicture;
import org.rebond.documents.Sha256;
import org.rebond.organisations.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Photos in the database, with their bytes. */
@Repository
class PhotoRows {

  private final JdbcClient jdbc;

  PhotoRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Photo> of(OrganisationId place) {
    return jdbc.sql(
            """
            SELECT id, text, width, height, small_width
            FROM directory.place_photo WHERE place = ? ORDER BY rank
            """)
        .param(place.value())
        .query(Photo.class)
        .list();
  }

  /** The bytes of a photo of the place at this address. */
  Optional<PhotoFile> file(String slug, UUID photo, boolean small) {
    return jdbc.sql(
            """
            SELECT CASE WHEN ? THEN p.small ELSE p.large END AS jpeg, p.digest AS tag
            FROM directory.place_photo p
            JOIN organisations.organisation o ON o.id = p.place
            WHERE o.kind = 'THIRD_PLACE' AND o.slug = ? AND p.id = ?
            """)
        .params(small, slug, photo)
        .query((row, _) -> new PhotoFile(row.getBytes("jpeg"), row.getString("tag")))
        .optional();
  }

  /** Two who change the photos of one place do so one after the other. */
  void lock(OrganisationId place) {
    jdbc.sql("SELECT FROM directory.third_place WHERE organisation = ? FOR NO KEY UPDATE")
        .param(place.value())
        .query((_, _) -> place)
        .list();
  }

  boolean added(OrganisationId place, UUID key) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM directory.place_photo WHERE place = ? AND deposit_key = ?)
            """)
        .params(place.value(), key)
        .query(Boolean.class)
        .single();
  }

  boolean shows(OrganisationId place, CleanPicture picture) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT FROM directory.place_photo WHERE place = ? AND digest = ?)")
        .params(place.value(), digest(picture))
        .query(Boolean.class)
        .single();
  }

  void add(OrganisationId place, int rank, CleanPicture picture, String text, UUID key) {
    jdbc.sql(
            """
            INSERT INTO directory.place_photo (id, place, rank, text, width, height, small_width,
              large, small, digest, deposit_key)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            UUID.randomUUID(),
            place.value(),
            rank,
            text,
            picture.large().width(),
            picture.large().height(),
            picture.small().width(),
            picture.large().jpeg(),
            picture.small().jpeg(),
            digest(picture),
            key)
        .update();
  }

  /** Whether there was such a photo of this place. */
  boolean describe(OrganisationId place, UUID photo, String text) {
    return jdbc.sql("UPDATE directory.place_photo SET text = ? WHERE place = ? AND id = ?")
            .params(text, place.value(), photo)
            .update()
        == 1;
  }

  void order(OrganisationId place, List<UUID> photos) {
    jdbc.sql(
            """
            UPDATE directory.place_photo p SET rank = o.rank
            FROM unnest(CAST(? AS uuid[])) WITH ORDINALITY AS o (id, rank)
            WHERE p.id = o.id AND p.place = ?
            """)
        .param(photos.toArray(UUID[]::new))
        .param(place.value())
        .update();
  }

  void remove(OrganisationId place, UUID photo) {
    jdbc.sql("DELETE FROM directory.place_photo WHERE place = ? AND id = ?")
        .params(place.value(), photo)
        .update();
  }

  private static String digest(CleanPicture picture) {
    return Sha256.of(picture.large().jpeg()).hex();
  }
}
