package org.rebond.badges;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a batch, and revokes one. */
@Service
public class BatchIssue {

  private final Batches batches;
  private final Scopes scopes;
  private final SigningKeys keys;
  private final CodeIndex codes;
  private final AuditTrail audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  BatchIssue(
      Batches batches,
      Scopes scopes,
      SigningKeys keys,
      CodeIndex codes,
      AuditTrail audit,
      Clock clock) {
    this.batches = batches;
    this.scopes = scopes;
    this.keys = keys;
    this.codes = codes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The same key gives the same badges on the same day: a double click prints one batch. Asked for
   * something else, it is refused rather than answered with the first batch.
   *
   * @param key 32 random bytes that only the form holds
   */
  @Transactional
  public IssuedBatch issue(BatchRequest request, byte[] key, Actor actor) throws Refusal {
    if (!BadgeRights.issues(actor, request.place())) {
      throw new NotAllowed();
    }
    LocalDate today = BadgeCalendar.today(clock);
    request.check(today);
    byte[] requestHash = Sha256.of(key);
    Optional<BadgeBatch> before = batches.ofRequest(requestHash);
    BadgeBatch batch = before.isPresent() ? before.get() : add(request, requestHash, today, actor);
    if (!batch.place().equals(request.place())
        || !batch.issuedOn().equals(today)
        || batch.revoked()) {
      throw new Refusal("badges.refusal.reprint");
    }
    if (!request.asksFor(batch)) {
      throw new Refusal(BatchRequest.CHANGED);
    }
    BadgeSigningKey signing = keys.forBadgesUntil(batch.notAfter(), today);
    List<BadgeToken> tokens =
        serials(batch, key).stream().map(serial -> signing.sign(batch.badge(serial))).toList();
    return new IssuedBatch(batch, tokens);
  }

  private BadgeBatch add(BatchRequest request, byte[] requestHash, LocalDate today, Actor actor) {
    int audience = scopes.ofPlace(request.place(), request.notAfter(), today);
    int kid = keys.forBadgesUntil(request.notAfter(), today).verifyingKey().kid();
    byte[] key = new byte[32];
    random.nextBytes(key);
    // The first of two equal requests wins; a number taken is drawn again.
    while (batches.ofRequest(requestHash).isEmpty()) {
      BadgeBatch batch =
          new BadgeBatch(
              1 + random.nextInt(0xFF_FFFF),
              UUID.randomUUID(),
              request.place(),
              audience,
              kid,
              request.policy(),
              request.notAfter(),
              request.size(),
              request.services(),
              request.directions(),
              today,
              false,
              0);
      if (batches.add(batch, requestHash, key)) {
        audit.record(actor, "badges.issued", batch.id());
      }
    }
    return batches.ofRequest(requestHash).orElseThrow();
  }

  /** Drawn at random, so their order on paper says nothing; none is another live batch's. */
  private Set<Long> serials(BadgeBatch batch, byte[] key) {
    var draw = new Serials(key);
    var ours = new LinkedHashSet<Long>();
    while (ours.size() < batch.size()) {
      var drawn = new LinkedHashSet<Long>();
      while (drawn.size() < batch.size() - ours.size()) {
        drawn.add(draw.next());
      }
      Set<Long> registered = codes.register(batch.number(), List.copyOf(drawn));
      drawn.stream().filter(registered::contains).forEach(ours::add);
    }
    return ours;
  }

  /** At once for every desk on line; nobody is turned away, nothing counts any more. */
  @Transactional
  void revoke(int number, Actor actor) {
    BadgeBatch batch = batches.find(number).orElseThrow(NotFound::new);
    if (!BadgeRights.issues(actor, batch.place())) {
      throw new NotAllowed();
    }
    if (!batch.revoked()) {
      batches.revoke(number);
      audit.record(actor, "badges.revoked", batch.id());
    }
  }
}
