package org.rebond.partnerships;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All partnerships. */
@Repository
public class Partnerships {

  private final JdbcClient jdbc;
  private final PartnershipRows rows;

  Partnerships(JdbcClient jdbc, PartnershipRows rows) {
    this.jdbc = jdbc;
    this.rows = rows;
  }

  public Optional<Partnership> find(PartnershipId id) {
    return rows.read(List.of(id.value())).stream().findFirst();
  }

  /** Throws {@link NotFound} where there is none. */
  public Partnership get(PartnershipId id) {
    return find(id).orElseThrow(NotFound::new);
  }

  /** The one partnership that joins both, whoever else is in it. */
  public Optional<Partnership> between(OrganisationId place, OrganisationId agency) {
    return jdbc.sql(
            """
            SELECT a.partnership FROM partnerships.partnership_member a
            JOIN partnerships.partnership_member b USING (partnership)
            JOIN partnerships.partnership p ON p.id = a.partnership
            WHERE a.organisation = ? AND b.organisation = ?
            ORDER BY p.since LIMIT 1
            """)
        .param(place.value())
        .param(agency.value())
        .query(UUID.class)
        .optional()
        .flatMap(id -> find(new PartnershipId(id)));
  }

  /** Those that any of these organisations is in, in order of the place's name. */
  public List<Partnership> of(Collection<OrganisationId> organisations) {
    return rows.read(
        jdbc.sql(
                """
                SELECT DISTINCT partnership FROM partnerships.partnership_member
                WHERE organisation = ANY (?)
                """)
            .param(ids(organisations))
            .query(UUID.class)
            .list());
  }

  /** Those this person may see, as a member or as a correspondent. */
  public List<Partnership> visibleTo(Actor actor) {
    return rows
        .read(
            jdbc.sql(
                    """
                    SELECT partnership FROM partnerships.partnership_member
                    WHERE organisation = ANY (:organisations)
                    UNION
                    SELECT partnership FROM partnerships.correspondent
                    WHERE contact = ANY (:contacts)
                    UNION
                    SELECT partnership FROM partnerships.mediation
                    WHERE mediator = ANY (:organisations) AND state = 'ACCEPTED'
                    """)
                .param("organisations", ids(actor.organisationsAs(Role.READER)))
                .param(
                    "contacts",
                    actor.links().stream().map(Actor.HeldLink::subject).toArray(UUID[]::new))
                .query(UUID.class)
                .list())
        .stream()
        .filter(partnership -> partnership.maySee(actor))
        .toList();
  }

  /** All that had begun by this day, for what is written down of each of them. */
  public List<Partnership> begunBy(LocalDate day) {
    return rows.read(
        jdbc.sql("SELECT id FROM partnerships.partnership WHERE since <= ?")
            .param(day)
            .query(UUID.class)
            .list());
  }

  /** Opens the partnership of both, or gives the one they have: even asked twice at once. */
  @Transactional
  public Partnership open(Organisation place, Organisation agency, LocalDate since) {
    UUID id = UUID.randomUUID();
    int opened =
        jdbc.sql(
                """
                INSERT INTO partnerships.partnership (id, since, place, agency)
                VALUES (?, ?, ?, ?) ON CONFLICT (place, agency) DO NOTHING
                """)
            .param(id)
            .param(since)
            .param(place.id().value())
            .param(agency.id().value())
            .update();
    if (opened == 1) {
      join(new PartnershipId(id), place, Side.PLACE);
      join(new PartnershipId(id), agency, Side.AGENCY);
    }
    return between(place.id(), agency.id()).orElseThrow();
  }

  /** Adds an organisation; nothing where it is in it already. */
  public void join(PartnershipId id, Organisation organisation, Side side) {
    jdbc.sql(
            """
            INSERT INTO partnerships.partnership_member (partnership, organisation, side)
            VALUES (?, ?, ?) ON CONFLICT DO NOTHING
            """)
        .param(id.value())
        .param(organisation.id().value())
        .param(side.name())
        .update();
  }

  /** From now on, whoever holds the link on this contact corresponds for this member. */
  public void addCorrespondent(PartnershipId id, OrganisationId organisation, UUID contact) {
    jdbc.sql(
            """
            INSERT INTO partnerships.correspondent (partnership, organisation, contact)
            VALUES (?, ?, ?) ON CONFLICT DO NOTHING
            """)
        .param(id.value())
        .param(organisation.value())
        .param(contact)
        .update();
  }

  /** Whoever corresponds for this member no longer does; gives the contacts they answered. */
  public List<UUID> endCorrespondence(PartnershipId id, OrganisationId organisation) {
    return jdbc.sql(
            """
            DELETE FROM partnerships.correspondent WHERE partnership = ? AND organisation = ?
            RETURNING contact
            """)
        .param(id.value())
        .param(organisation.value())
        .query(UUID.class)
        .list();
  }

  private static UUID[] ids(Collection<OrganisationId> organisations) {
    return organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
  }
}
