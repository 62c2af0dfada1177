package org.rebond.directory.creation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.geography.Commune;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.shared.PlainText;
import org.rebond.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds what no source lists; a later load never overwrites it, its key being ours. */
@Component
class Creation {

  private static final String SOURCE = "rebond";

  private final Organisations organisations;
  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;

  Creation(Organisations organisations, JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.organisations = organisations;
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Adds it, or gives the one that this key added before.
   *
   * @param key of the form: sent twice, it adds one
   */
  @Transactional
  public Organisation create(NewOrganisation added, UUID key, Actor actor) throws Refusal {
    if (!actor.administrator()) {
      throw new NotAllowed();
    }
    OrganisationId id = new OrganisationId(key);
    var known = organisations.find(id);
    if (known.isPresent()) {
      return known.get();
    }
    Organisation organisation =
        new Organisation(id, kind(added), added.name(), slug(kind(added), added.name(), id));
    organisations.register(organisation);
    switch (added) {
      case NewOrganisation.Agency agency -> agency(id, agency);
      case NewOrganisation.Directorate directorate -> directorate(id, directorate);
      case NewOrganisation.Network network -> {}
    }
    audit.record(actor, "organisations.created", id.value());
    return organisation;
  }

  private static OrganisationKind kind(NewOrganisation added) {
    return switch (added) {
      case NewOrganisation.Agency agency -> OrganisationKind.AGENCY;
      case NewOrganisation.Directorate directorate -> OrganisationKind.DIRECTORATE;
      case NewOrganisation.Network network -> OrganisationKind.NETWORK;
    };
  }

  private String slug(OrganisationKind kind, String name, OrganisationId id) {
    String slug = PlainText.slug(name);
    return organisations.find(kind, slug).isEmpty()
        ? slug
        : slug + "-" + id.toString().substring(0, 6);
  }

  private void agency(OrganisationId id, NewOrganisation.Agency agency) {
    Commune town = agency.commune();
    jdbc.sql(
            """
            INSERT INTO directory.agency (organisation, source, source_key, source_year, source_name,
              address, postal_code, locality, commune, lat, lon, precision, listed_in_2023,
              confirmed_at, edited_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'COMMUNE', true, ?, ?)
            """)
        .params(
            id.value(),
            SOURCE,
            id.toString(),
            now().getYear(),
            agency.name(),
            agency.street(),
            town.postalCodes().stream().findFirst().orElse(""),
            town.name(),
            town.insee().value(),
            town.position().latitude(),
            town.position().longitude(),
            now(),
            now())
        .update();
  }

  private void directorate(OrganisationId id, NewOrganisation.Directorate directorate)
      throws Refusal {
    Commune town = directorate.commune();
    int added =
        jdbc.sql(
                """
                INSERT INTO directory.directorate (organisation, safir, level, source, source_year,
                  source_name, address, postal_code, locality, commune, lat, lon, precision, region,
                  confirmed_at, edited_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'COMMUNE', ?, ?, ?)
                ON CONFLICT (safir) DO NOTHING
                """)
            .params(
                id.value(),
                directorate.safir(),
                directorate.level().name(),
                SOURCE,
                now().getYear(),
                directorate.name(),
                directorate.street(),
                town.postalCodes().stream().findFirst().orElse(""),
                town.name(),
                town.insee().value(),
                town.position().latitude(),
                town.position().longitude(),
                town.region().code(),
                now(),
                now())
            .update();
    if (added == 0) {
      throw new Refusal("directory.create.safir.taken", directorate.safir());
    }
    jdbc.sql(
            """
            INSERT INTO directory.directorate_department (directorate, department, listed)
            SELECT ?, unnest(?), true
            """)
        .param(id.value())
        .param(directorate.departments().toArray(String[]::new))
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
