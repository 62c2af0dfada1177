package org.rebond.directory.networks;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.directory.ThirdPlace;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which place says it is part of which network. */
@Component
class Networks {

  /** A place of a network, as its page lists it. */
  record Line(String name, String path, String commune) {}

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  Networks(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /** Networks that are open, by name. */
  List<Organisation> all() {
    return jdbc.sql(
            """
            SELECT id, kind, name, slug FROM organisations.organisation
            WHERE kind = 'NETWORK' AND closed_on IS NULL ORDER BY name COLLATE platform.french, id
            """)
        .query(
            (row, number) ->
                new Organisation(
                    new OrganisationId(row.getObject("id", UUID.class)),
                    OrganisationKind.NETWORK,
                    row.getString("name"),
                    row.getString("slug")))
        .list();
  }

  /** Those that this place says it is part of. */
  List<UUID> of(OrganisationId place) {
    return jdbc.sql("SELECT network FROM directory.network_place WHERE place = ?")
        .param(place.value())
        .query(UUID.class)
        .list();
  }

  /** Its places that are open, by name. */
  List<Line> places(OrganisationId network) {
    return jdbc.sql(
            """
            SELECT o.name, '/lieux/' || o.slug AS path, c.name AS commune
            FROM directory.network_place n
            JOIN organisations.organisation o ON o.id = n.place AND o.closed_on IS NULL
            JOIN directory.third_place p ON p.organisation = n.place
            JOIN geography.commune c ON c.insee = p.commune
            WHERE n.network = ? ORDER BY o.name COLLATE platform.french, o.id
            """)
        .param(network.value())
        .query(Line.class)
        .list();
  }

  static boolean mayChoose(Actor actor, ThirdPlace place) {
    return actor.is(Role.MANAGER, place.id());
  }

  /** These and no other; what is no open network is left out. */
  @Transactional
  public void choose(ThirdPlace place, Collection<UUID> networks, Actor actor) {
    if (!mayChoose(actor, place)) {
      throw new NotAllowed();
    }
    UUID[] chosen = networks.toArray(UUID[]::new);
    jdbc.sql("DELETE FROM directory.network_place WHERE place = ? AND network <> ALL (?)")
        .param(place.id().value())
        .param(chosen)
        .update();
    jdbc.sql(
            """
            INSERT INTO directory.network_place (network, place)
            SELECT id, ? FROM organisations.organisation
            WHERE id = ANY (?) AND kind = 'NETWORK' AND closed_on IS NULL
            ON CONFLICT DO NOTHING
            """)
        .param(place.id().value())
        .param(chosen)
        .update();
    audit.record(actor, "directory.networksChosen", place.id().value());
  }
}
