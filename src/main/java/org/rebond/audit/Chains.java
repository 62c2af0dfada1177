package org.rebond.audit;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chains of lines, one for each subject: a line is added behind the last one, never else. */
@Repository
class Chains {

  private static final int SALT_BYTES = 16;

  /** The last line of a chain. */
  private record Head(int number, Digest hash) {
    static final Head NONE = new Head(0, Digest.NONE);
  }

  private record Link(Line line, Digest hash) {}

  private record Actor(UUID line, ByteBuffer salt, Who who) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final SecureRandom random = new SecureRandom();

  Chains(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Four statements, whatever the number of deeds; in the order in which they were done. */
  void append(List<Deed> deeds) {
    if (deeds.isEmpty()) {
      return;
    }
    UUID[] subjects = deeds.stream().map(Deed::subject).distinct().toArray(UUID[]::new);
    lock(subjects);
    Map<UUID, Head> heads = heads(subjects);
    List<Link> links = new ArrayList<>();
    List<Actor> actors = new ArrayList<>();
    for (Deed deed : deeds) {
      Digest actor = Digest.NONE;
      if (!deed.who().nobody()) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        actor = deed.who().digest(salt);
        actors.add(new Actor(deed.id(), ByteBuffer.wrap(salt), deed.who()));
      }
      Head head = heads.getOrDefault(deed.subject(), Head.NONE);
      Line line = deed.line(head.number() + 1, actor);
      Digest hash = line.hash(head.hash());
      links.add(new Link(line, hash));
      heads.put(deed.subject(), new Head(line.number(), hash));
    }
    add(links);
    addActors(actors);
  }

  /**
   * One writer at a time for a chain, until the commit. Chains share 256 locks, so that a
   * transaction of thousands of subjects does not fill the server's table of locks; they are taken
   * in ascending order, so that nobody waits in a circle.
   */
  private void lock(UUID[] subjects) {
    jdbc.sql(
            """
            SELECT pg_advisory_xact_lock(hashtext('audit.line'), stripe)
            FROM (SELECT DISTINCT hashtext(subject::text) & 255 AS stripe
                  FROM unnest(?::uuid[]) AS subject ORDER BY 1) AS stripes
            """)
        .param(subjects)
        .query(row -> {});
  }

  /** A statement of its own after the locks: it must see what the writer before committed. */
  private Map<UUID, Head> heads(UUID[] subjects) {
    Map<UUID, Head> heads = new HashMap<>();
    jdbc.sql(
            """
            SELECT last.subject, last.number, last.hash FROM unnest(?::uuid[]) AS wanted (subject),
            LATERAL (SELECT subject, number, hash FROM audit.line
                     WHERE subject = wanted.subject ORDER BY number DESC LIMIT 1) AS last
            """)
        .param(subjects)
        .query(
            row -> {
              heads.put(
                  row.getObject("subject", UUID.class),
                  new Head(row.getInt("number"), Digest.of(row.getBytes("hash"))));
            });
    return heads;
  }

  private void add(List<Link> links) {
    batches.batchUpdate(
        """
        INSERT INTO audit.line (id, subject, number, at, action, actor_kind, actor, content, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        links,
        500,
        (row, link) -> {
          row.setObject(1, link.line().id());
          row.setObject(2, link.line().subject());
          row.setInt(3, link.line().number());
          row.setObject(4, link.line().at().atOffset(ZoneOffset.UTC));
          row.setString(5, link.line().action());
          row.setString(6, link.line().kind());
          row.setBytes(7, link.line().actor().bytes());
          row.setBytes(8, link.line().content().bytes());
          row.setBytes(9, link.hash().bytes());
        });
  }

  private void addActors(List<Actor> actors) {
    batches.batchUpdate(
        "INSERT INTO audit.actor (line, salt, account_id, link_id) VALUES (?, ?, ?, ?)",
        actors,
        500,
        (row, actor) -> {
          row.setObject(1, actor.line());
          row.setBytes(2, actor.salt().array());
          row.setObject(3, actor.who().account().orElse(null));
          row.setObject(4, actor.who().link().orElse(null));
        });
  }
}
