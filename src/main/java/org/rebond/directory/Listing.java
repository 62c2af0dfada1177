package org.rebond.directory;

import java.time.Clock;
import java.time.ZoneOffset;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Organisations;
import org.rebond.shared.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists an organisation that a source names, confirmed; what is listed already stays as it is. */
@Component
public class Listing {

  private final Organisations organisations;
  private final JdbcClient jdbc;
  private final Clock clock;

  Listing(Organisations organisations, JdbcClient jdbc, Clock clock) {
    this.organisations = organisations;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  public void thirdPlace(Organisation place, PlaceText text, String source) {
    organisations.register(place);
    jdbc.sql(
            """
            INSERT INTO directory.third_place (organisation, source, source_key, plain, summary,
              address, postal_code, commune, lat, lon, precision, activities, hours, hours_said,
              website, confirmed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'COMMUNE', ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)
        .params(
            place.id().value(),
            source,
            place.slug(),
            PlainText.of(text.name()),
            text.summary(),
            text.street(),
            text.commune().postalCodes().getFirst(),
            text.commune().insee().value(),
            text.commune().position().latitude(),
            text.commune().position().longitude(),
            text.activities().stream().map(Enum::name).sorted().toArray(String[]::new),
            text.hours().osm(),
            text.hours().said(),
            text.website().orElse(""),
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** At the centre of its commune; it counts among those known to be open. */
  @Transactional
  public void agency(Organisation agency, PlaceText text, String source) {
    organisations.register(agency);
    jdbc.sql(
            """
            INSERT INTO directory.agency (organisation, source, source_key, source_name, address,
              postal_code, locality, commune, lat, lon, precision, listed_in_2023, confirmed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'COMMUNE', true, ?) ON CONFLICT DO NOTHING
            """)
        .params(
            agency.id().value(),
            source,
            agency.slug(),
            text.name(),
            text.street(),
            text.commune().postalCodes().getFirst(),
            text.commune().name(),
            text.commune().insee().value(),
            text.commune().position().latitude(),
            text.commune().position().longitude(),
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
