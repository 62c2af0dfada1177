package org.rebond.accounts;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

  private static final String[] MANAGING =
      Arrays.stream(Role.values())
          .filter(role -> role.suffices(Role.MANAGER))
          .map(Role::name)
          .toArray(String[]::new);

  private final JdbcClient jdbc;
  private final RolesOfToday rolesOfToday;

  Memberships(JdbcClient jdbc, RolesOfToday rolesOfToday) {
    this.jdbc = jdbc;
    this.rolesOfToday = rolesOfToday;
  }

  public void grant(UUID account, OrganisationId organisation, Role role) {
    jdbc.sql(
            """
            INSERT INTO accounts.membership (account, organisation, role) VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING
            """)
        .param(account)
        .param(organisation.value())
        .param(role.name())
        .update();
  }

  /** Whoever changes this team at the same time waits until this transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void hold(OrganisationId organisation) {
    jdbc.sql("SELECT id FROM organisations.organisation WHERE id = ? FOR NO KEY UPDATE")
        .param(organisation.value())
        .query(UUID.class)
        .single();
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
        && lastManagerOf(account).contains(organisation)) {
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
   * Organisations that nobody would manage any more without this person. Their teams cannot change
   * until the transaction ends: what is decided on this answer is still true when it is done.
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
    return lastManagerOf(account);
  }

  private List<OrganisationId> lastManagerOf(UUID account) {
    return jdbc
        .sql(
            """
            SELECT organisation FROM accounts.membership
            WHERE role = ANY (:managing) AND organisation IN (
              SELECT organisation FROM accounts.membership WHERE account = :account)
            GROUP BY organisation HAVING bool_and(account = :account)
            """)
        .param("managing", MANAGING)
        .param("account", account)
        .query(UUID.class)
        .list()
        .stream()
        .map(OrganisationId::new)
        .toList();
  }

  /** Roles of today: those held, and those that a colleague lends for these days. */
  public Map<OrganisationId, Set<Role>> of(UUID account) {
    return rolesOfToday.of(account);
  }

  /** In order of address. */
  public List<Member> members(OrganisationId organisation) {
    Map<UUID, List<Line>> byAccount =
        lines("m.organisation = ?", organisation.value()).stream()
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
    UUID[] ids = organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
    return byOrganisation(lines("m.organisation = ANY (?)", ids));
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
