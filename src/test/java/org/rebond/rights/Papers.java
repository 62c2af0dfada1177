package org.rebond.rights;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.organisations.Organisation;
import org.rebond.platform.Switch;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What accounts hold and administrators decide on: as rows, where no form leads there alone. */
@TestComponent
class Papers {

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final TransactionTemplate transactions;
  private final List<Switch> switches;
  private final NewsThings news;

  Papers(
      JdbcClient jdbc,
      Outbox outbox,
      TransactionTemplate transactions,
      List<Switch> switches,
      NewsThings news) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.transactions = transactions;
    this.switches = switches;
    this.news = news;
  }

  /** One of each kind: what is this manager's own, and what administrators decide on. */
  List<Thing> things(List<Someone> team, Organisation place, Organisation elsewhere) {
    Someone manager = team.get(2);
    return List.of(
        Thing.of("/administration/organisations/", "the place", "id", place.id())
            .sending("dans", elsewhere.id()),
        Thing.of("/compte/proconnect/", "of the place manager", "id", identity(manager)),
        Thing.of("/compte/cles-d-acces/", "of the place manager", "id", passkey(manager)),
        news.line(manager, place),
        news.stop(manager),
        Thing.of("/compte/connexions/", "any", "handle", "0".repeat(32)),
        Thing.of("/connexion/lien/", "waits", "secret", signInMessage(manager, false)),
        Thing.of("/connexion/lien/", "ran out", "secret", signInMessage(manager, true)),
        Thing.of(
            "/administration/personnes/", "place reader", "account", team.getFirst().account()),
        Thing.of("/administration/courrier/", "waiting", "letter", letter()),
        Thing.of("/administration/reglages/", "any", "key", switches.getFirst().key()));
  }

  /** A photo of it, and the width in which it is asked for. */
  Map<String, String> photo(Organisation place) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO directory.place_photo (id, place, rank, text, width, height, small_width,
              large, small, digest, deposit_key)
            VALUES (?, ?, 1, 'La façade', 1600, 1200, 480, '\\xffd8', '\\xffd8', ?, ?)
            """)
        .params(id, place.id().value(), id.toString(), id)
        .update();
    return Map.of("photo", id.toString(), "width", "480");
  }

  private UUID identity(Someone holder) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO accounts.proconnect_identity (id, account, issuer, subject, linked_on)
            VALUES (?, ?, 'https://federation.example', ?, DATE '2026-01-05')
            """)
        .params(id, UUID.fromString(holder.account()), id.toString())
        .update();
    return id;
  }

  private UUID passkey(Someone holder) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO accounts.passkey (id, account, credential_id, public_key,
              attestation_object, transports, backup_eligible, backed_up, sign_count, label,
              created_on)
            VALUES (?, ?, decode(?, 'escape'), '', '', '', false, false, 0, 'Mon ordinateur',
              DATE '2026-01-05')
            """)
        .params(id, UUID.fromString(holder.account()), id.toString())
        .update();
    return id;
  }

  /** Of somebody who would like to join this team. */
  UUID request(Someone asker, Organisation team) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO accounts.join_request (id, account, organisation, state, asked_at)
            VALUES (?, ?, ?, 'PENDING', now())
            """)
        .params(id, UUID.fromString(asker.account()), team.id().value())
        .update();
    return id;
  }

  /** The secret of a message to sign in with, sent to this person and not used so far. */
  private String signInMessage(Someone to, boolean expired) {
    String secret = UUID.randomUUID() + "-" + UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO accounts.sign_in
              (id, account, email, secret_hash, code_hash, path, mailed, expires_at)
            SELECT ?, id, email, ?, ?, '', true, now() + CAST(? AS interval)
            FROM accounts.account WHERE id = ?
            """)
        .params(
            UUID.randomUUID(),
            hash(secret),
            hash("a code"),
            expired ? "-1 minute" : "10 years",
            UUID.fromString(to.account()))
        .update();
    return secret;
  }

  /** One that no postman takes during the tests. */
  UUID letter() {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              outbox.post(Mail.of("a@example.org", Locale.FRENCH, "accounts.mail.unknown"));
              return jdbc.sql(
                      """
                      UPDATE mail.outbox SET due_at = now() + interval '10 years'
                      WHERE posted_at = (SELECT max(posted_at) FROM mail.outbox) RETURNING id
                      """)
                  .query(UUID.class)
                  .single();
            }));
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
    }
  }
}
