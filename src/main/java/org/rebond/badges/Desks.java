package org.rebond.badges;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desks of all places, each opened by a one-time link, known by the hash of their credential.
 */
@Repository
public class Desks {

  static final Duration LINK_VALID = Duration.ofHours(24);

  /** A desk as its manager sees it: open, waiting for its link to be used, or closed. */
  record Line(UUID id, String label, String service, boolean opened, boolean revoked) {}

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Desks(JdbcClient jdbc, AuditTrail audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The secret of a link for one device, shown once; the same id gives the same desk another link,
   * or another desk where its link was used already.
   */
  @Transactional
  public String prepare(UUID id, OrganisationId place, String label, String service, Actor actor) {
    if (!BadgeRights.issues(actor, place)) {
      throw new NotAllowed();
    }
    String secret = secret();
    int prepared =
        jdbc.sql(
                """
                INSERT INTO badges.desks (id, place, label, service, link_hash, link_ends, revoked)
                VALUES (?, ?, ?, ?, ?, ?, false)
                ON CONFLICT (id) DO UPDATE SET link_hash = excluded.link_hash
                WHERE desks.place = excluded.place AND desks.credential_hash IS NULL
                """)
            .params(
                id,
                place.value(),
                label,
                service,
                hash(secret),
                clock.instant().plus(LINK_VALID).atOffset(ZoneOffset.UTC))
            .update();
    if (prepared == 0) {
      return prepare(UUID.randomUUID(), place, label, service, actor);
    }
    audit.record(actor, "badges.deskPrepared", id);
    return secret;
  }

  /** The desk that this link would open, without opening it. */
  Optional<Desk> ofLink(String secret) {
    return jdbc.sql(
            """
            SELECT * FROM badges.desks
            WHERE link_hash = ? AND link_ends > ? AND credential_hash IS NULL AND NOT revoked
            """)
        .params(hash(secret), clock.instant().atOffset(ZoneOffset.UTC))
        .query(Desks::row)
        .optional();
  }

  /** Whether this link opened a desk once, or could have. */
  boolean knowsLink(String secret) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM badges.desks WHERE link_hash = ?)")
        .param(hash(secret))
        .query(Boolean.class)
        .single();
  }

  /** Exchanges the link for a credential; whoever comes second finds the link used. */
  @Transactional
  public Optional<String> open(String secret) {
    String credential = secret();
    Optional<UUID> opened =
        jdbc.sql(
                """
                UPDATE badges.desks SET credential_hash = ?
                WHERE link_hash = ? AND link_ends > ? AND credential_hash IS NULL AND NOT revoked
                RETURNING id
                """)
            .params(hash(credential), hash(secret), clock.instant().atOffset(ZoneOffset.UTC))
            .query(UUID.class)
            .optional();
    opened.ifPresent(id -> audit.record(Actor.ANONYMOUS, "badges.deskOpened", id));
    return opened.map(id -> credential);
  }

  /** The desk of this id, once a device opened it. */
  public Optional<Desk> opened(UUID id) {
    return jdbc.sql("SELECT * FROM badges.desks WHERE id = ? AND credential_hash IS NOT NULL")
        .param(id)
        .query(Desks::row)
        .optional();
  }

  Optional<Desk> ofCredential(String credential) {
    return jdbc.sql("SELECT * FROM badges.desks WHERE credential_hash = ? AND NOT revoked")
        .param(hash(credential))
        .query(Desks::row)
        .optional();
  }

  /** A place that closed has no desk any more; badges already given stay good elsewhere. */
  void closeAll(OrganisationId place) {
    jdbc.sql("UPDATE badges.desks SET revoked = true WHERE place = ?")
        .param(place.value())
        .update();
  }

  List<Line> of(OrganisationId place) {
    return jdbc.sql(
            """
            SELECT id, label, service, credential_hash IS NOT NULL AS opened, revoked
            FROM badges.desks WHERE place = ? ORDER BY revoked, label, id
            """)
        .param(place.value())
        .query(Line.class)
        .list();
  }

  @Transactional
  void revoke(UUID id, OrganisationId place, Actor actor) {
    Desk desk =
        jdbc.sql("SELECT * FROM badges.desks WHERE id = ? AND place = ?")
            .params(id, place.value())
            .query(Desks::row)
            .optional()
            .orElseThrow(NotFound::new);
    if (!BadgeRights.issues(actor, desk.place())) {
      throw new NotAllowed();
    }
    jdbc.sql("UPDATE badges.desks SET revoked = true WHERE id = ?").param(id).update();
    audit.record(actor, "badges.deskRevoked", id);
  }

  private String secret() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Desk row(ResultSet row, int number) throws SQLException {
    return new Desk(
        row.getObject("id", UUID.class),
        new OrganisationId(row.getObject("place", UUID.class)),
        row.getString("label"),
        row.getString("service"));
  }

  private static byte[] hash(String secret) {
    return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
  }
}
