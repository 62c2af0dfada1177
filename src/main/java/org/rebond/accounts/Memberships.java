package org.rebond.accounts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which person holds which roles in which organisation; no team loses its last manager. */
@Repository
public class Memberships {

  /** A line of a team: an address, and what its holder may do. */
  public record Member(UUID account, String email, Set<Role> roles) {

    public boolean is(Role needed) {
      return roles.stream().anyMatch(role -> role.suffices(needed));
    }
  }

  private record Line(UUID account, String email, UUID organisation, String role) {}

  private final JdbcClient jdbc;
  private final RolesOfToday rolesOfToday;
  private final LastManagers lastManagers;

  Memberships(JdbcClient jdbc, RolesOfToday rolesOfToday, LastManagers lastManagers) {
    this.jdbc = jdbc;
    this.rolesOfToday = rolesOfToday;
    this.lastManagers = lastManagers;
  }

  /** In a merged organisation, it is a role in its successor. */
  public void grant(UUID account, OrganisationId organisation, Role role) {
    jdbc.sql(
            """
            INSERT INTO accounts.membership (account, organisation, role)
            VALUES (?, organisations.heir(?), ?) ON CONFLICT DO NOTHING
            """)
        .param(account)
        .param(organisation.value())
        .param(role.name())
        .update();
  }

  /**
   * Whoever changes this team at the same time waits until this transaction ends. The team of a
   * merged organisation is its successor's, and changes nowhere else.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(OrganisationId organisation) {
    boolean standing =
        jdbc.sql(
                """
                SELECT id FROM organisations.organisation
                WHERE id = ? AND successor IS NULL FOR NO KEY UPDATE
                """)
            .param(organisation.value())
            .query(UUID.class)
            .optional()
            .isPresent();
    if (!standing) {
      throw new NotAllowed();
    }
  }

  /** Refuses where nobody would be left to manage the organisation. */
  @Transactional
  public void remove(UUID account, OrganisationId organisation) throws Refusal {
    replace(account, organisation, Set.of());
  }

  /**
   * Gives these roles and no other; none at all takes the person out of the team. Refuses where
   * nobody would be left to manage the organisation.
   */
  @Transactional
  public void replace(UUID account, OrganisationId organisation, Set<Role> roles) throws Refusal {
    hold(organisation);
    if (roles.stream().noneMatch(role -> role.suffices(Role.MANAGER))
        && lastManagers.of(account).contains(organisation)) {
      throw new Refusal("accounts.team.lastManager");
    }
    jdbc.sql(
            """
            DELETE FROM accounts.membership
            WHERE organisation = ? AND account = ? AND role <> ALL (?)
            """)
        .param(organisation.value())
        .param(account)
        .param(roles.stream().map(Role::name).toArray(String[]::new))
        .update();
    jdbc.sql(
            """
            INSERT INTO accounts.membership (account, organisation, role)
            SELECT ?, ?, unnest(?) ON CONFLICT DO NOTHING
            """)
        .param(account)
        .param(organisation.value())
        .param(roles.stream().map(Role::name).toArray(String[]::new))
        .update();
  }

  /**
   * Organisations that nobody would manage any more without this person; one whose account is about
   * to be erased, or was not used for years, manages nothing. Their teams cannot change until the
   * transaction ends: what is decided on this answer is still true when it is done.
   */
  @Transactional
  public List<OrganisationId> wouldOrphan(UUID account) {
    jdbc.sql(
            """
            SELECT id FROM organisations.organisation WHERE id IN (
              SELECT organisation FROM accounts.membership WHERE account = ?)
            ORDER BY id FOR NO KEY UPDATE
            """)
        .param(account)
        .query(UUID.class)
        .list();
    return lastManagers.of(account);
  }

  /** Roles of today: those held, and those that a colleague lends for these days. */
  public Map<OrganisationId, Set<Role>> of(UUID account) {
    return rolesOfToday.of(account);
  }

  /** In order of address; of a merged organisation, those of its successor. */
  public List<Member> members(OrganisationId organisation) {
    Map<UUID, List<Line>> byAccount =
        lines("m.organisation = organisations.heir(?)", organisation.value()).stream()
            .collect(Collectors.groupingBy(Line::account, LinkedHashMap::new, Collectors.toList()));
    return byAccount.values().stream()
        .map(
            lines ->
                new Member(
                    lines.getFirst().account(),
                    lines.getFirst().email(),
                    lines.stream()
                        .map(line -> Role.valueOf(line.role()))
                        .collect(Collectors.toUnmodifiableSet())))
        .toList();
  }

  /** The roles that somebody holds in each of these; one without a team is left out. */
  public Map<OrganisationId, Set<Role>> roles(Collection<OrganisationId> organisations) {
    return byOrganisation(
        jdbc.sql(
                """
                SELECT m.account, '' AS email, asked.id AS organisation, m.role
                FROM unnest(?) AS asked (id)
                JOIN accounts.membership m ON m.organisation = organisations.heir(asked.id)
                """)
            .param(organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
            .query(Line.class)
            .list());
  }

  public boolean anyManager(OrganisationId organisation) {
    return members(organisation).stream().anyMatch(member -> member.is(Role.MANAGER));
  }

  private static Map<OrganisationId, Set<Role>> byOrganisation(List<Line> lines) {
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                line -> new OrganisationId(line.organisation()),
                Collectors.mapping(line -> Role.valueOf(line.role()), Collectors.toSet())));
  }

  private List<Line> lines(String where, Object value) {
    return jdbc.sql(
            """
            SELECT m.account, a.email, m.organisation, m.role
            FROM accounts.membership m JOIN accounts.account a ON a.id = m.account
            WHERE %s ORDER BY a.email, m.role
            """
                .formatted(where))
        .param(value)
        .query(Line.class)
        .list();
  }
}
