package org.rebond.accounts.administration.organisations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rebond.organisations.OrganisationKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tens of thousands of organisations, a page at a time. */
@Repository
class OrganisationRows {

  /**
   * One of them.
   *
   * @param members how many people its team has; none for a merged one, whose team is another's
   */
  record Line(
      UUID id,
      OrganisationKind kind,
      String name,
      String slug,
      @Nullable LocalDate closedOn,
      boolean merged,
      int members) {

    /** Part of message keys. */
    public String state() {
      if (merged) {
        return "MERGED";
      }
      return closedOn != null ? "CLOSED" : members == 0 ? "NO_TEAM" : "OPEN";
    }
  }

  private static final String ASKED =
      """
      FROM organisations.organisation o
      CROSS JOIN LATERAL (
        SELECT count(DISTINCT m.account)::int AS members FROM accounts.membership m
        WHERE m.organisation = o.id AND o.successor IS NULL) team
      WHERE (:kind = '' OR o.kind = :kind)
        AND position(platform.plain(:name) IN platform.plain(o.name)) > 0
        AND CASE :state
          WHEN 'MERGED' THEN o.successor IS NOT NULL
          WHEN 'CLOSED' THEN o.closed_on IS NOT NULL AND o.successor IS NULL
          WHEN 'NO_TEAM' THEN o.closed_on IS NULL AND team.members = 0
          WHEN 'OPEN' THEN o.closed_on IS NULL AND team.members > 0
          ELSE true END
      """;

  private final JdbcClient jdbc;

  OrganisationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Line> find(Asked asked, int limit, int offset) {
    return asked(
            "SELECT o.id, o.kind, o.name, o.slug, o.closed_on, o.successor IS NOT NULL AS merged,"
                + " team.members "
                + ASKED
                + " ORDER BY "
                + order(asked.sort())
                + "o.name COLLATE platform.french, o.id LIMIT :limit OFFSET :offset",
            asked)
        .param("limit", limit)
        .param("offset", offset)
        .query(Line.class)
        .list();
  }

  int count(Asked asked) {
    return asked("SELECT count(*)::int " + ASKED, asked).query(Integer.class).single();
  }

  private static String order(Asked.Sort sort) {
    return switch (sort) {
      case NOM -> "";
      case GENRE -> "o.kind, ";
      case EQUIPE -> "team.members DESC, ";
    };
  }

  private JdbcClient.StatementSpec asked(String sql, Asked asked) {
    return jdbc.sql(sql)
        .param("kind", asked.kind())
        .param("state", asked.state())
        .param("name", asked.name());
  }
}
