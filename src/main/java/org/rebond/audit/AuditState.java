package org.rebond.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the trail is kept: its latest daily digest and its latest verification. */
@Component
public class AuditState {

  /**
   * The latest daily digest.
   *
   * @param hash in hexadecimal, worth noting elsewhere
   * @param stamped whether a time-stamp server vouches for it
   * @param awaitsStamp whether one is asked and has not answered yet
   */
  public record Latest(
      int number,
      LocalDate day,
      Instant madeAt,
      String hash,
      boolean stamped,
      boolean awaitsStamp) {}

  private final DailyDigests digests;
  private final TimeStampTokens tokens;
  private final TimeStamps server;
  private final Verification verification;

  AuditState(
      DailyDigests digests, TimeStampTokens tokens, TimeStamps server, Verification verification) {
    this.digests = digests;
    this.tokens = tokens;
    this.server = server;
    this.verification = verification;
  }

  public Optional<Latest> digest() {
    return digests.last().map(this::latest);
  }

  public Optional<Verification.Past> verification() {
    return verification.last();
  }

  private Latest latest(DailyDigests.Kept kept) {
    DailyDigest digest = kept.digest();
    boolean stamped = tokens.of(digest.number()).isPresent();
    return new Latest(
        digest.number(),
        digest.day(),
        digest.madeAt(),
        kept.hash().hex(),
        stamped,
        !stamped && server.configured());
  }
}
