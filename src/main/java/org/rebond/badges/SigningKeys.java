package org.rebond.badges;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rebond.platform.SealedAtRest;
import org.rebond.platform.Sealing;
import org.rebond.shared.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The instance's keys, one a quarter, made when the first batch of the quarter is. */
@Repository
class SigningKeys implements SealedAtRest {

  private static final String CONTEXT = "badges.signing-key:";

  private final JdbcClient jdbc;
  private final Sealing sealing;
  private final SecureRandom random = new SecureRandom();
  private final Map<Integer, BadgeVerifyingKey> known = new ConcurrentHashMap<>();

  SigningKeys(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  /** The key of today's quarter, which now has to stay until {@code lastDay}. */
  @Transactional
  BadgeSigningKey forBadgesUntil(LocalDate lastDay, LocalDate today) {
    String quarter = Quarter.of(today).toString();
    return kept(quarter, lastDay)
        .orElseGet(
            () -> {
              add(quarter, lastDay, today);
              return kept(quarter, lastDay).orElseThrow();
            });
  }

  private Optional<BadgeSigningKey> kept(String quarter, LocalDate lastDay) {
    return jdbc.sql(
            """
            UPDATE badges.signing_keys SET last_day = greatest(last_day, ?) WHERE quarter = ?
            RETURNING kid, sealed_key
            """)
        .params(lastDay, quarter)
        .query(
            (row, number) ->
                new BadgeSigningKey(
                    row.getInt("kid"),
                    sealing.open(context(row.getInt("kid")), row.getBytes("sealed_key"))))
        .optional();
  }

  /** A kid is used again only where its last badge was forgotten: 64 years of quarters fit. */
  private void add(String quarter, LocalDate lastDay, LocalDate today) {
    LocalDate forgotten = today.minusDays(BadgeCalendar.KEPT_AFTER_END);
    jdbc.sql("DELETE FROM badges.signing_keys WHERE last_day < ?").param(forgotten).update();
    int kid =
        jdbc.sql(
                """
                SELECT k FROM generate_series(0, 255) k
                WHERE NOT EXISTS (SELECT FROM badges.signing_keys s WHERE s.kid = k)
                ORDER BY k LIMIT 1
                """)
            .query(Integer.class)
            .single();
    BadgeSigningKey key = BadgeSigningKey.random(kid, random);
    jdbc.sql(
            """
            INSERT INTO badges.signing_keys (kid, quarter, public_key, sealed_key, last_day)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)
        .params(
            kid,
            quarter,
            key.verifyingKey().encoded(),
            sealing.seal(context(kid), key.secret()),
            lastDay)
        .update();
  }

  Optional<BadgeVerifyingKey> verifying(int kid) {
    BadgeVerifyingKey key = known.get(kid);
    if (key != null) {
      return Optional.of(key);
    }
    Optional<BadgeVerifyingKey> read =
        jdbc.sql("SELECT public_key FROM badges.signing_keys WHERE kid = ?")
            .param(kid)
            .query(byte[].class)
            .optional()
            .map(encoded -> new BadgeVerifyingKey(kid, encoded));
    read.ifPresent(found -> known.put(kid, found));
    return read;
  }

  /** Other nodes may have given a kid to another quarter. */
  void forgetWhatWasRead() {
    known.clear();
  }

  @Override
  public SealedColumn sealed() {
    return new SealedColumn("badges.signing_keys", "sealed_key", "kid", CONTEXT);
  }

  private static String context(int kid) {
    return CONTEXT + kid;
  }
}
