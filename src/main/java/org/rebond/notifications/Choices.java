package org.rebond.notifications;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.accounts.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who chose which rhythm; what nobody chose is as usual, but for what somebody stopped by a link
 * before they had an account.
 */
@Repository
class Choices {

  /** Somebody with an account, and when they want mail of one kind. */
  record Reader(UUID account, EmailAddress email, Rhythm rhythm) {}

  private record Line(UUID account, String email, @Nullable String rhythm) {}

  private record Chosen(String kind, String rhythm) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Choices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** In the order of their addresses. */
  List<Reader> of(Collection<EmailAddress> members, NotificationKind kind) {
    return jdbc
        .sql(
            """
            SELECT a.id AS account, a.email,
              coalesce(c.rhythm, CASE WHEN s.email IS NOT NULL THEN 'NEVER' END) AS rhythm
            FROM accounts.account a
            LEFT JOIN notifications.choice c ON c.account = a.id AND c.kind = ?
            LEFT JOIN notifications.stopped s ON s.email = a.email AND s.kind = ?
            WHERE a.email = ANY (?) ORDER BY a.email
            """)
        .param(kind.name())
        .param(kind.name())
        .param(members.stream().map(EmailAddress::value).toArray(String[]::new))
        .query(Line.class)
        .list()
        .stream()
        .map(line -> reader(line, kind))
        .toList();
  }

  /** Of every kind, in their order. */
  Map<NotificationKind, Rhythm> of(UUID account) {
    Map<String, String> chosen =
        jdbc
            .sql(
                """
                SELECT kind, rhythm FROM notifications.choice WHERE account = :account
                UNION ALL
                SELECT s.kind, 'NEVER' FROM notifications.stopped s
                JOIN accounts.account a ON a.email = s.email
                WHERE a.id = :account AND NOT EXISTS (SELECT FROM notifications.choice c
                  WHERE c.account = a.id AND c.kind = s.kind)
                """)
            .param("account", account)
            .query(Chosen.class)
            .list()
            .stream()
            .collect(toMap(Chosen::kind, Chosen::rhythm));
    Map<NotificationKind, Rhythm> all = new EnumMap<>(NotificationKind.class);
    Stream.of(NotificationKind.values())
        .forEach(
            kind ->
                all.put(
                    kind,
                    Optional.ofNullable(chosen.get(kind.name()))
                        .flatMap(Rhythm::named)
                        .orElse(kind.usual())));
    return all;
  }

  /** What waits for a mail of these kinds waits for the next one of the new rhythm. */
  void choose(UUID account, Map<NotificationKind, Rhythm> chosen) {
    String[] kinds = chosen.keySet().stream().map(Enum::name).toArray(String[]::new);
    String[] rhythms = chosen.values().stream().map(Enum::name).toArray(String[]::new);
    jdbc.sql(
            """
            INSERT INTO notifications.choice (account, kind, rhythm)
            SELECT ?, kind, rhythm FROM unnest(?, ?) AS chosen (kind, rhythm)
            ON CONFLICT (account, kind) DO UPDATE SET rhythm = excluded.rhythm
            """)
        .params(account, kinds, rhythms)
        .update();
    jdbc.sql(
            """
            UPDATE notifications.line l
            SET waits = CASE chosen.rhythm WHEN 'NEVER' THEN NULL WHEN 'AT_ONCE' THEN 'DAILY'
              ELSE chosen.rhythm END
            FROM unnest(?, ?) AS chosen (kind, rhythm)
            WHERE l.account = ? AND l.kind = chosen.kind AND l.waits IS NOT NULL
            """)
        .params(kinds, rhythms, account)
        .update();
  }

  /** Whether whoever reads this address without an account wants no more of it. */
  boolean stopped(EmailAddress email, NotificationKind kind) {
    return !stopped(Set.of(email), kind).isEmpty();
  }

  /** Those of these addresses that want no more of it. */
  Set<String> stopped(Collection<EmailAddress> emails, NotificationKind kind) {
    return Set.copyOf(
        jdbc.sql("SELECT email FROM notifications.stopped WHERE email = ANY (?) AND kind = ?")
            .param(emails.stream().map(EmailAddress::value).toArray(String[]::new))
            .param(kind.name())
            .query(String.class)
            .list());
  }

  /** False where it was so already. */
  boolean stop(EmailAddress email, NotificationKind kind) {
    return jdbc.sql(
                """
                INSERT INTO notifications.stopped (email, kind, since) VALUES (?, ?, ?)
                ON CONFLICT DO NOTHING
                """)
            .params(email.value(), kind.name(), clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** False where it was so already. */
  boolean resume(EmailAddress email, NotificationKind kind) {
    return jdbc.sql("DELETE FROM notifications.stopped WHERE email = ? AND kind = ?")
            .params(email.value(), kind.name())
            .update()
        == 1;
  }

  private static Reader reader(Line line, NotificationKind kind) {
    return new Reader(
        line.account(),
        new EmailAddress(line.email()),
        Optional.ofNullable(line.rhythm()).flatMap(Rhythm::named).orElse(kind.usual()));
  }
}
