package org.rebond.offers;

import java.util.List;
import java.util.UUID;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Places of tests, standing at the centre of Melle. */
public final class PlaceRows {

  private PlaceRows() {}

  public static Organisation add(
      Organisations organisations, JdbcClient jdbc, String name, String osmHours, String activity) {
    var id = OrganisationId.random();
    var place =
        new Organisation(id, OrganisationKind.THIRD_PLACE, name, "lieu-" + id.value().toString());
    organisations.register(List.of(place));
    jdbc.sql(
            """
            INSERT INTO directory.third_place (organisation, source, source_key, plain, address,
              postal_code, commune, lat, lon, precision, activities, hours, hours_said)
            SELECT ?, 'self', ?, lower(?), '3 rue du Marché', '79500', insee, lat, lon, 'ADDRESS',
              ARRAY[?], ?, ''
            FROM geography.commune WHERE insee = '79174'
            """)
        .params(id.value(), UUID.randomUUID().toString(), name, activity, osmHours)
        .update();
    return place;
  }
}
