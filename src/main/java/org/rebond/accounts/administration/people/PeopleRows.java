package org.rebond.accounts.administration.people;

import java.util.List;
import java.util.UUID;
import org.rebond.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the instance, as its administrators need them. */
@Repository
class PeopleRows {

  /**
   * One account.
   *
   * @param sessions open at the moment
   */
  record Person(UUID id, String email, boolean administrator, int sessions) {}

  /** A role of one of them. */
  record Membership(UUID account, String name, String path, String role) {}

  private final JdbcClient jdbc;

  PeopleRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those whose address holds what was typed, in order of address; wildcards are letters. */
  List<Person> find(String part, long now, int limit) {
    return jdbc.sql(
            """
            SELECT a.id, a.email, a.administrator,
              (SELECT count(*) FROM accounts.spring_session s
               WHERE s.principal_name = a.id::text AND s.expiry_time > :now)::int AS sessions
            FROM accounts.account a WHERE position(lower(:part) IN a.email) > 0
            ORDER BY a.email LIMIT :limit
            """)
        .param("part", part)
        .param("now", now)
        .param("limit", limit)
        .query(Person.class)
        .list();
  }

  List<Membership> memberships(List<Person> people) {
    return jdbc.sql(
            """
            SELECT m.account, o.name, '/organisations/' || o.id || '/equipe' AS path, m.role
            FROM accounts.membership m JOIN organisations.organisation o ON o.id = m.organisation
            WHERE m.account = ANY (:accounts) ORDER BY o.name, m.role
            """)
        .param("accounts", people.stream().map(Person::id).toArray(UUID[]::new))
        .query(Membership.class)
        .list();
  }

  boolean exists(UUID account) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM accounts.account WHERE id = ?)")
        .param(account)
        .query(Boolean.class)
        .single();
  }

  int endSessions(UUID account) {
    return jdbc.sql("DELETE FROM accounts.spring_session WHERE principal_name = ?")
        .param(account.toString())
        .update();
  }

  /** Whether this changed anything. */
  boolean makeAdministrator(UUID account) {
    return jdbc.sql(
                "UPDATE accounts.account SET administrator = true WHERE id = ? AND NOT administrator")
            .param(account)
            .update()
        == 1;
  }

  /**
   * Whether this changed anything; refuses where nobody would be left. All administrators are
   * locked, so that two of them cannot take the right away from each other at once.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean unmakeAdministrator(UUID account) throws Refusal {
    List<UUID> administrators =
        jdbc.sql("SELECT id FROM accounts.account WHERE administrator ORDER BY id FOR UPDATE")
            .query(UUID.class)
            .list();
    if (!administrators.contains(account)) {
      return false;
    }
    if (administrators.size() == 1) {
      throw new Refusal("accounts.people.lastAdministrator");
    }
    jdbc.sql("UPDATE accounts.account SET administrator = false WHERE id = ?")
        .param(account)
        .update();
    return true;
  }
}
