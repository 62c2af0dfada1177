package org.rebond.agreements.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.rebond.platform.SealedAtRest;
import org.rebond.platform.Sealing;
import org.rebond.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes of six digits, one live for each signatory: ten minutes, five tries, used once; at most
 * five are sent in an hour. A copy of the database does not let anyone guess them: their hash is
 * sealed under the master key.
 */
@Repository
public class SigningCodes implements SealedAtRest {

  public static final Duration VALIDITY = Duration.ofMinutes(10);
  static final int TRIES = 5;
  static final int AN_HOUR = 5;
  private static final Duration NOT_YET_ARRIVED = Duration.ofSeconds(20);

  private static final String CONTEXT = "agreements.signing_code:";

  private final JdbcClient jdbc;
  private final Sealing sealing;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  SigningCodes(JdbcClient jdbc, Sealing sealing, Clock clock) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.clock = clock;
  }

  /** Makes a code, to be sent; the one before it is worth nothing any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public String issue(UUID signatory) throws Refusal {
    String code = "%06d".formatted(random.nextInt(1_000_000));
    OffsetDateTime now = now();
    int issued =
        jdbc.sql(
                """
                INSERT INTO agreements.signing_code AS known
                  (signatory, sealed_hash, expires_at, tries, used, asked, asked_since)
                VALUES (:signatory, :hash, :expires, 0, false, 1, :now)
                ON CONFLICT (signatory) DO UPDATE SET
                  sealed_hash = :hash, expires_at = :expires, tries = 0, used = false,
                  asked = CASE WHEN known.asked_since > :hourAgo THEN known.asked + 1 ELSE 1 END,
                  asked_since = CASE WHEN known.asked_since > :hourAgo
                    THEN known.asked_since ELSE :now END
                WHERE known.asked < :most OR known.asked_since <= :hourAgo
                """)
            .param("signatory", signatory)
            .param("hash", sealing.seal(context(signatory), hash(signatory, code)))
            .param("expires", now.plus(VALIDITY))
            .param("now", now)
            .param("hourAgo", now.minusHours(1))
            .param("most", AN_HOUR)
            .update();
    if (issued == 0) {
      throw new Refusal("agreements.refusal.codes", AN_HOUR);
    }
    return code;
  }

  /**
   * Whether this is the live code. The try is counted in a transaction of its own: a refusal that
   * follows does not give it back.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean attempt(UUID signatory, String typed) {
    Optional<byte[]> sealed =
        jdbc.sql(
                """
                UPDATE agreements.signing_code SET tries = tries + 1
                WHERE signatory = ? AND tries < ? AND NOT used AND expires_at > ?
                RETURNING sealed_hash
                """)
            .param(signatory)
            .param(TRIES)
            .param(now())
            .query(byte[].class)
            .optional();
    return sealed.isPresent()
        && MessageDigest.isEqual(
            sealing.open(context(signatory), sealed.get()), hash(signatory, typed));
  }

  /** Spends a code that an attempt found right; refuses where somebody else was quicker. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void spend(UUID signatory) throws Refusal {
    int spent =
        jdbc.sql("UPDATE agreements.signing_code SET used = true WHERE signatory = ? AND NOT used")
            .param(signatory)
            .update();
    if (spent != 1) {
      throw new Refusal("agreements.refusal.code");
    }
  }

  /** Whether a live code was sent within the last seconds: it has not even arrived yet. */
  public boolean justSent(UUID signatory) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM agreements.signing_code
              WHERE signatory = ? AND tries = 0 AND NOT used AND expires_at > ?)
            """)
        .param(signatory)
        .param(now().plus(VALIDITY).minus(NOT_YET_ARRIVED))
        .query(Boolean.class)
        .single();
  }

  /** Whether a code was sent that can still be typed. */
  public boolean live(UUID signatory) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM agreements.signing_code
              WHERE signatory = ? AND tries < ? AND NOT used AND expires_at > ?)
            """)
        .param(signatory)
        .param(TRIES)
        .param(now())
        .query(Boolean.class)
        .single();
  }

  @Override
  public SealedColumn sealed() {
    return new SealedColumn("agreements.signing_code", "sealed_hash", "signatory", CONTEXT);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static String context(UUID signatory) {
    return CONTEXT + signatory;
  }

  private static byte[] hash(UUID signatory, String code) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((signatory + ":" + code).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
    }
  }
}
