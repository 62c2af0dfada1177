package org.rebond.partnerships;

import java.util.UUID;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A directorate in a department that has none, and agencies there; taken away after a test. */
@TestComponent
public class Indre {

  private static final String DEPARTMENT = "36";

  private final Town town;
  private final Organisations organisations;
  private final JdbcClient jdbc;

  Indre(Town town, Organisations organisations, JdbcClient jdbc) {
    this.town = town;
    this.organisations = organisations;
    this.jdbc = jdbc;
  }

  /** One in Châteauroux. */
  public Organisation agency() {
    Organisation agency = town.agency();
    jdbc.sql(
            """
            INSERT INTO directory.agency (organisation, source, source_key, source_name, address,
              postal_code, locality, commune, lat, lon, precision, listed_in_2023)
            SELECT ?, 'test', ?, 'Agence', '1 rue du Marché', '36000', 'Châteauroux', insee, lat,
              lon, 'ADDRESS', true
            FROM geography.commune WHERE insee = '36044'
            """)
        .params(agency.id().value(), agency.slug())
        .update();
    return agency;
  }

  public Organisation directorate() {
    Organisation directorate =
        organisations.register(
            new Organisation(
                OrganisationId.random(),
                OrganisationKind.DIRECTORATE,
                "Direction de l’Indre",
                "t-" + UUID.randomUUID()));
    jdbc.sql(
            """
            INSERT INTO directory.directorate (organisation, safir, level, source, source_name,
              address, postal_code, locality)
            VALUES (?, '99936', 'TERRITORIAL', 'test', 'Direction', '', '', '')
            """)
        .param(directorate.id().value())
        .update();
    jdbc.sql("INSERT INTO directory.directorate_department VALUES (?, ?, true)")
        .param(directorate.id().value())
        .param(DEPARTMENT)
        .update();
    return directorate;
  }

  /** Other tests show what a department without a directorate reads. */
  public void takeAway(Organisation directorate) {
    jdbc.sql("DELETE FROM directory.directorate_department WHERE directorate = ?")
        .param(directorate.id().value())
        .update();
    jdbc.sql("DELETE FROM directory.directorate WHERE organisation = ?")
        .param(directorate.id().value())
        .update();
  }
}
