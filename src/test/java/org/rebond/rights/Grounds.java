package org.rebond.rights;

import java.util.UUID;
import org.rebond.offers.PlaceRows;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the town before anybody does anything: rows that an import would bring. */
@TestComponent
class Grounds {

  private final Organisations organisations;
  private final JdbcClient jdbc;

  Grounds(Organisations organisations, JdbcClient jdbc) {
    this.organisations = organisations;
    this.jdbc = jdbc;
  }

  Organisation place(String name) {
    return PlaceRows.add(organisations, jdbc, name, "", "FABLAB");
  }

  Organisation agency(String name) {
    var id = OrganisationId.random();
    var agency = new Organisation(id, OrganisationKind.AGENCY, name, "agence-" + id);
    organisations.register(agency);
    jdbc.sql(
            """
            INSERT INTO directory.agency (organisation, source, source_key, source_name, address,
              postal_code, locality, commune, lat, lon, precision, listed_in_2023)
            SELECT ?, 'test', ?, ?, '1 rue du Marché', '79500', 'Melle', insee, lat, lon, 'ADDRESS',
              true
            FROM geography.commune WHERE insee = '79174'
            """)
        .params(id.value(), id.toString(), name)
        .update();
    return agency;
  }

  /** A quarter that both sides can read. */
  void report(String partnership, OrganisationId place) {
    jdbc.sql("INSERT INTO impact.place_quarter VALUES (?, '2026-T1', 20, DATE '2026-04-30')")
        .param(place.value())
        .update();
    jdbc.sql("INSERT INTO impact.report_place VALUES (?, '2026-T1', ?)")
        .params(UUID.fromString(partnership), place.value())
        .update();
  }

  String directorate() {
    return jdbc.sql(
            """
            SELECT o.slug FROM organisations.organisation o
            JOIN directory.directorate d ON d.organisation = o.id ORDER BY o.slug LIMIT 1
            """)
        .query(String.class)
        .single();
  }
}
