package org.rebond.rights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rebond.directory.Directorate;
import org.rebond.directory.Directorates;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who stands above or beside the two sides, and what only they own: directorates, a network, a
 * mediator.
 */
@TestComponent
class Beyond {

  private static final String DEPARTMENT = "79";
  private static final String REGION = "75";

  /** What ends after a while ends for no test. */
  private static final LocalDate FAR = LocalDate.of(2998, 1, 5);

  private final Requests requests;
  private final Cast cast;
  private final Directorates directorates;
  private final Organisations organisations;
  private final JdbcClient jdbc;

  Beyond(
      Requests requests,
      Cast cast,
      Directorates directorates,
      Organisations organisations,
      JdbcClient jdbc) {
    this.requests = requests;
    this.cast = cast;
    this.directorates = directorates;
    this.organisations = organisations;
    this.jdbc = jdbc;
  }

  /**
   * Who they are and what they have.
   *
   * @param people in the order of the table
   * @param strangers what the other directorate has, by the name that forms give it
   */
  record Made(List<Someone> people, List<Thing> things, Map<String, String> strangers) {}

  Made made(Organisation place, Organisation mediator) {
    Directorate territorial = directorates.covering(DEPARTMENT).getFirst();
    Directorate regional = directorates.regional(REGION).orElseThrow();
    Organisation network = network(place);
    List<Someone> people =
        List.of(
            cast.member("directorate manager", territorial.id(), Role.MANAGER),
            cast.member("region manager", regional.id(), Role.MANAGER),
            cast.member("network manager", network.id(), Role.MANAGER),
            cast.member("mediator", mediator.id(), Role.MANAGER, Role.SIGNATORY));
    String id = territorial.id().toString();
    Thing routing = Thing.of("/organisations/{id}/aiguillage", "the directorate", "id", id);
    List<Thing> things = new ArrayList<>();
    things.add(routing.sending("rule", rule(territorial)).sending("absence", absence(territorial)));
    things.add(Thing.of("/organisations/{id}/territoire", "the directorate", "id", id));
    things.addAll(team("the team of the directorate", territorial.id()));
    things.addAll(team("the team of the network", network.id()));
    things.add(Thing.of("/reseaux/", "any", "slug", network.slug()));
    Map<String, String> strangers =
        Map.of(
            "rule", rule(regional).toString(),
            "absence", absence(regional).toString());
    return new Made(people, things, strangers);
  }

  /** What a place asked for is under way: at the agency alone, or with its directorate too. */
  void help(UUID contact, boolean broughtIn) {
    UUID directorate = directorates.covering(DEPARTMENT).getFirst().id().value();
    jdbc.sql(
            """
            INSERT INTO partnerships.help_request
              (id, contact, directorate, state, asked_at, agency_until)
            VALUES (?, ?, ?, 'AGENCY_TOLD', now(), ?)
            """)
        .params(UUID.randomUUID(), contact, directorate, FAR)
        .update();
    if (broughtIn) {
      jdbc.sql(
              """
              UPDATE partnerships.help_request SET state = 'BROUGHT_IN', brought_in_at = ?
              WHERE contact = ?
              """)
          .params(FAR, contact)
          .update();
    }
  }

  /** Proposed by one side and accepted by the other, whatever the clock says later. */
  void mediates(Organisation mediator, UUID partnership, Someone proposes, Someone accepts) {
    String space = "/partenariats/" + partnership + "/mediation";
    new Making(requests, jdbc, proposes).located(space, "adresse", mediator.path());
    new Making(requests, jdbc, accepts).located(space + "/accord");
    jdbc.sql("UPDATE partnerships.mediation SET ends_on = ? WHERE partnership = ?")
        .params(FAR, partnership)
        .update();
  }

  private UUID rule(Directorate of) {
    UUID rule = UUID.randomUUID();
    jdbc.sql("DELETE FROM directory.routing_rule WHERE directorate = ?")
        .param(of.id().value())
        .update();
    jdbc.sql("INSERT INTO directory.routing_rule VALUES (?, ?, '79191', NULL, ?)")
        .params(rule, of.id().value(), of.id().value())
        .update();
    return rule;
  }

  private UUID absence(Directorate of) {
    UUID absence = UUID.randomUUID();
    jdbc.sql("INSERT INTO directory.routing_absence VALUES (?, ?, ?, ?, ?, ?)")
        .params(absence, of.id().value(), of.id().value(), FAR, FAR, agency())
        .update();
    return absence;
  }

  private UUID agency() {
    return jdbc.sql("SELECT organisation FROM directory.agency ORDER BY organisation LIMIT 1")
        .query(UUID.class)
        .single();
  }

  private static List<Thing> team(String name, OrganisationId id) {
    return List.of(
        Thing.of("/organisations/{id}/equipe", name, "id", id),
        Thing.of("/organisations/{id}/fermeture", name, "id", id));
  }

  private Organisation network(Organisation place) {
    OrganisationId id = OrganisationId.random();
    Organisation network =
        organisations.register(
            new Organisation(id, OrganisationKind.NETWORK, "Un réseau", "reseau-" + id));
    jdbc.sql("INSERT INTO directory.network_place VALUES (?, ?)")
        .params(id.value(), place.id().value())
        .update();
    return network;
  }
}
