package org.rebond.badges;

/**
 * What was read is not a badge of this format, found before any cryptography; the message never
 * holds what was read.
 */
public final class MalformedBadge extends Exception {

  /** Why it was refused; the golden vectors name these. */
  public enum Flaw {
    LENGTH,
    CHARACTER,
    LEFTOVER_BITS,
    VERSION,
    POLICY,
    USES,
    AUDIENCE,
    CHECK_CHARACTERS
  }

  private final Flaw flaw;

  MalformedBadge(Flaw flaw) {
    super(flaw.name());
    this.flaw = flaw;
  }

  public Flaw flaw() {
    return flaw;
  }
}
