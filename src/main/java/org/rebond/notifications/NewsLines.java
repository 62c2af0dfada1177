package org.rebond.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of the inboxes; a person sees those of the teams they are in today. */
@Repository
class NewsLines {

  static final int PAGE = 25;

  /** One line of one person; {@code words} is the key of what it says. */
  record Line(
      UUID id,
      Instant at,
      String kind,
      String words,
      OrganisationId team,
      List<OrganisationId> names,
      String path,
      boolean read) {}

  /** Whose lines are asked for: of which account, in which teams, of which kind or all. */
  record Asked(UUID account, Collection<OrganisationId> teams, Optional<NotificationKind> kind) {}

  private static final String READ = "UPDATE notifications.line SET read = true, waits = NULL";

  private static final String MINE =
      " WHERE account = :account AND team = ANY (:teams) AND (:kind = '' OR kind = :kind)";

  private final JdbcClient jdbc;
  private final Clock clock;

  NewsLines(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One for each, in one statement. */
  void add(News news, OrganisationId team, List<Choices.Reader> readers) {
    jdbc.sql(
            """
            INSERT INTO notifications.line (id, account, at, kind, words, team, names, path, waits)
            SELECT gen_random_uuid(), account, :at, :kind, :words, :team, :names, :path,
              CASE WHEN rhythm IN ('DAILY', 'WEEKLY') THEN rhythm END
            FROM unnest(:accounts, :rhythms) AS reader (account, rhythm)
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("kind", news.kind().name())
        .param("words", news.key())
        .param("team", team.value())
        .param("names", ids(news.names().stream().map(Organisation::id).toList()))
        .param("path", news.path())
        .param("accounts", readers.stream().map(Choices.Reader::account).toArray(UUID[]::new))
        .param("rhythms", readers.stream().map(one -> one.rhythm().name()).toArray(String[]::new))
        .update();
  }

  int count(Asked asked) {
    return count("", asked);
  }

  int unread(Asked asked) {
    return count(" AND NOT read", asked);
  }

  /** The newest first; pages are counted from 1. */
  List<Line> page(Asked asked, int page) {
    return asking(
            "SELECT * FROM notifications.line",
            asked,
            " ORDER BY at DESC, id LIMIT :most OFFSET :from")
        .param("most", PAGE)
        .param("from", (page - 1) * PAGE)
        .query(NewsLines::line)
        .list();
  }

  /** Marks it as read; where it leads, or nothing where it is not theirs. */
  Optional<String> read(Asked asked, UUID id) {
    return asking(READ, asked, " AND id = :id RETURNING path")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  void readAll(Asked asked) {
    asking(READ, asked, " AND NOT read").update();
  }

  static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("kind"),
        row.getString("words"),
        new OrganisationId(row.getObject("team", UUID.class)),
        List.of((UUID[]) row.getArray("names").getArray()).stream()
            .map(OrganisationId::new)
            .toList(),
        row.getString("path"),
        row.getBoolean("read"));
  }

  private int count(String which, Asked asked) {
    return asking("SELECT count(*) FROM notifications.line", asked, which)
        .query(Integer.class)
        .single();
  }

  private JdbcClient.StatementSpec asking(String what, Asked asked, String more) {
    return jdbc.sql(what + MINE + more)
        .param("account", asked.account())
        .param("teams", ids(asked.teams()))
        .param("kind", asked.kind().map(Enum::name).orElse(""));
  }

  private static UUID[] ids(Collection<OrganisationId> organisations) {
    return organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
  }
}
