package org.rebond.accounts;

import java.util.Collection;
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
import org.springframework.transaction.annotation.Transactional;

/** Which person holds which roles in which organisation. */
@Repository
public class Memberships {

  /** A line of a team: an address, and what its holder may do. */
  public record Member(UUID account, String email, Set<Role> roles) {}

  private record Line(UUID account, String email, UUID organisation, String role) {}

  private final JdbcClient jdbc;

  Memberships(JdbcClient jdbc) {
    this.jdbc = jdbc;
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

  /** Refuses where nobody would be left to manage the organisation. */
  @Transactional
  public void remove(UUID account, OrganisationId organisation) throws Refusal {
    jdbc.sql("SELECT id FROM organisations.organisation WHERE id = ? FOR UPDATE")
        .param(organisation.value())
        .query(UUID.class)
        .single();
    boolean managed =
        jdbc.sql(
                """
                SELECT EXISTS (SELECT FROM accounts.membership WHERE organisation = ?
                  AND account <> ? AND role IN ('MANAGER', 'ADMINISTRATOR'))
                """)
            .param(organisation.value())
            .param(account)
            .query(Boolean.class)
            .single();
    if (!managed) {
      throw new Refusal("accounts.team.lastManager");
    }
    jdbc.sql("DELETE FROM accounts.membership WHERE organisation = ? AND account = ?")
        .param(organisation.value())
        .param(account)
        .update();
  }

  public Map<OrganisationId, Set<Role>> of(UUID account) {
    return lines("m.account = ?", account).stream()
        .collect(
            Collectors.groupingBy(
                line -> new OrganisationId(line.organisation()),
                Collectors.mapping(line -> Role.valueOf(line.role()), Collectors.toSet())));
  }

  /** In order of address. */
  public List<Member> members(OrganisationId organisation) {
    Map<UUID, List<Line>> byAccount =
        lines("m.organisation = ?", organisation.value()).stream()
            .collect(
                Collectors.groupingBy(
                    Line::account, java.util.LinkedHashMap::new, Collectors.toList()));
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
    return jdbc
        .sql(
            """
            SELECT DISTINCT organisation, role FROM accounts.membership
            WHERE organisation = ANY (?)
            """)
        .param(organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .query(
            (row, number) ->
                Map.entry(
                    new OrganisationId(row.getObject("organisation", UUID.class)),
                    Role.valueOf(row.getString("role"))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
  }

  public boolean anyManager(OrganisationId organisation) {
    return members(organisation).stream()
        .anyMatch(member -> member.roles().stream().anyMatch(r -> r.suffices(Role.MANAGER)));
  }

  private List<Line> lines(String where, UUID value) {
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
