package org.rebond.audit;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Follows every chain line by line, in order of subject and number, and holds one line at most. */
final class ChainCheck {

  private final Consumer<Finding> findings;
  private Optional<UUID> subject = Optional.empty();
  private int last;
  private Digest hash = Digest.NONE;
  private long lines;

  ChainCheck(Consumer<Finding> findings) {
    this.findings = findings;
  }

  /**
   * The next line.
   *
   * @param stored its hash as it stands there
   * @param actor digest of the personal part as it stands there; nothing once it was erased
   */
  void next(Line line, Digest stored, Optional<Digest> actor) {
    lines++;
    if (!subject.equals(Optional.of(line.subject()))) {
      subject = Optional.of(line.subject());
      last = 0;
      hash = Digest.NONE;
    }
    if (line.number() > last + 1) {
      for (int missing = last + 1; missing < line.number(); missing++) {
        found(Flaw.REMOVED, line.subject(), missing);
      }
    } else if (line.number() <= last) {
      found(Flaw.FORGED, line.subject(), line.number());
    } else if (!line.hash(hash).equals(stored)) {
      found(Flaw.CHANGED, line.subject(), line.number());
    }
    if (actor.isPresent() && !actor.get().equals(line.actor())) {
      found(Flaw.ACTOR_CHANGED, line.subject(), line.number());
    }
    last = line.number();
    hash = stored;
  }

  long lines() {
    return lines;
  }

  private void found(Flaw flaw, UUID in, int number) {
    findings.accept(Finding.line(flaw, in, number));
  }
}
