package org.rebond.badges;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.rebond.shared.Refusal;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;

/** Everything a desk does with a badge, however it was read. */
@Service
public class Welcoming {

  private static final int TRIES = 4;

  private final Ledger ledger;
  private final Undoing undoing;
  private final Batches batches;
  private final SigningKeys keys;
  private final CodeIndex codes;
  private final TypedCodeLimits limits;
  private final Clock clock;

  Welcoming(
      Ledger ledger,
      Undoing undoing,
      Batches batches,
      SigningKeys keys,
      CodeIndex codes,
      TypedCodeLimits limits,
      Clock clock) {
    this.ledger = ledger;
    this.undoing = undoing;
    this.batches = batches;
    this.keys = keys;
    this.codes = codes;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Spends the badge, or says why not.
   *
   * @param given the badge's address, its token, or a typed code, on whatever keyboard
   */
  public Welcome welcome(Desk desk, UUID nonce, String given, LocalDate day, String service)
      throws TooManyCodes {
    Optional<Found> found = find(desk, given);
    if (found.isEmpty()) {
      return Welcome.unknown();
    }
    Scan scan = found.get().scan(desk, nonce, day, service);
    LocalDate today = BadgeCalendar.today(clock);
    return new Welcome(retried(() -> ledger.scan(scan, today)), services(scan.batch()));
  }

  /** Takes a welcome back, or voids it where it has not arrived yet. */
  Verdict undo(Desk desk, UUID nonce, String given, LocalDate day, String service)
      throws Refusal, TooManyCodes {
    Optional<Found> found = find(desk, given);
    return found.isEmpty()
        ? Verdict.UNKNOWN
        : undoing.undo(found.get().scan(desk, nonce, day, service), BadgeCalendar.today(clock));
  }

  private record Found(int batch, long serial) {

    Scan scan(Desk desk, UUID nonce, LocalDate day, String service) {
      return new Scan(nonce, batch, serial, desk.place(), day, service);
    }
  }

  private Optional<Found> find(Desk desk, String given) throws TooManyCodes {
    try {
      return given.length() < BadgeToken.TEXT_LENGTH
          ? typed(desk, TypedCode.read(given))
          : signed(BadgeReading.of(given));
    } catch (MalformedBadge notABadge) {
      return Optional.empty();
    }
  }

  private Optional<Found> signed(BadgeReading reading) {
    return reading.candidates().stream()
        .filter(
            token -> keys.verifying(token.badge().kid()).filter(k -> k.signed(token)).isPresent())
        .map(token -> new Found(token.badge().batch(), token.badge().serial()))
        .findFirst();
  }

  private Optional<Found> typed(Desk desk, TypedCode code) throws TooManyCodes {
    if (!limits.allow(desk.id())) {
      throw new TooManyCodes();
    }
    return codes.batch(code).map(batch -> new Found(batch, code.serial()));
  }

  private List<String> services(int batch) {
    return batches.find(batch).map(BadgeBatch::services).orElse(List.of());
  }

  /** Safe to repeat: the nonce is the same. */
  private static Verdict retried(Supplier<Verdict> scan) {
    for (int tried = 1; ; tried++) {
      try {
        return scan.get();
      } catch (TransientDataAccessException busy) {
        if (tried == TRIES) {
          throw busy;
        }
      }
    }
  }
}
