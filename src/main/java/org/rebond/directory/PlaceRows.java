package org.rebond.directory;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what people say of their place; an import then leaves it alone. */
@Repository
class PlaceRows {

  private final JdbcClient jdbc;

  PlaceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<OrganisationId> opened(UUID key) {
    return jdbc.sql("SELECT organisation FROM directory.third_place WHERE deposit_key = ?")
        .param(key)
        .query(UUID.class)
        .optional()
        .map(OrganisationId::new);
  }

  /** Nobody geocodes for us: a new place stands at the centre of its commune, and says so. */
  void add(OrganisationId id, PlaceText text, UUID key, OffsetDateTime at) {
    jdbc.sql(
            """
            INSERT INTO directory.third_place (organisation, source, source_key, source_year, plain,
              summary, address, postal_code, commune, lat, lon, precision, activities, hours,
              hours_said, website, edited_at, deposit_key)
            VALUES (:id, :source, :key, :year, :plain, :summary, :address, :postal, :commune, :lat,
              :lon, 'COMMUNE', CAST(:activities AS text[]), :hours, :said, :website, :at, :deposit)
            """)
        .param("id", id.value())
        .param("source", Provenance.SELF)
        .param("key", id.toString())
        .param("year", at.getYear())
        .param("plain", PlainText.of(text.name()))
        .param("summary", text.summary())
        .param("address", text.street())
        .param("postal", text.commune().postalCodes().stream().findFirst().orElse(""))
        .param("commune", text.commune().insee().value())
        .param("lat", text.commune().position().latitude())
        .param("lon", text.commune().position().longitude())
        .param("activities", activities(text))
        .param("hours", text.hours().osm())
        .param("said", text.hours().said())
        .param("website", text.website().orElse(""))
        .param("at", at)
        .param("deposit", key)
        .update();
  }

  /** Its position stays as long as it stays in its commune. */
  void rewrite(OrganisationId id, PlaceText text, OffsetDateTime at) {
    jdbc.sql(
            """
            UPDATE directory.third_place SET plain = :plain, summary = :summary, address = :address,
              postal_code = CASE WHEN commune = :commune THEN postal_code ELSE :postal END,
              lat = CASE WHEN commune = :commune THEN lat ELSE :lat END,
              lon = CASE WHEN commune = :commune THEN lon ELSE :lon END,
              precision = CASE WHEN commune = :commune THEN precision ELSE 'COMMUNE' END,
              commune = :commune, activities = CAST(:activities AS text[]), hours = :hours,
              hours_said = :said, website = :website, edited_at = :at, confirmed_at = :at
            WHERE organisation = :id
            """)
        .param("plain", PlainText.of(text.name()))
        .param("summary", text.summary())
        .param("address", text.street())
        .param("postal", text.commune().postalCodes().stream().findFirst().orElse(""))
        .param("commune", text.commune().insee().value())
        .param("lat", text.commune().position().latitude())
        .param("lon", text.commune().position().longitude())
        .param("activities", activities(text))
        .param("hours", text.hours().osm())
        .param("said", text.hours().said())
        .param("website", text.website().orElse(""))
        .param("at", at)
        .param("id", id.value())
        .update();
  }

  void confirm(OrganisationId id, OffsetDateTime at) {
    jdbc.sql("UPDATE directory.third_place SET confirmed_at = ? WHERE organisation = ?")
        .param(at)
        .param(id.value())
        .update();
  }

  private static String[] activities(PlaceText text) {
    return text.activities().stream().map(Enum::name).sorted().toArray(String[]::new);
  }
}
