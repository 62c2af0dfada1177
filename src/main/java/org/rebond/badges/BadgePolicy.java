package org.rebond.badges;

import org.rebond.badges.MalformedBadge.Flaw;

/** How often a badge counts; a welcome is never refused, whatever the policy. */
public sealed interface BadgePolicy {

  /** The four bits of the token. */
  int code();

  /** The six bits of the token: 1 for a single use, 63 for a welcome, else the number of uses. */
  int n();

  /** Counts once. */
  record SingleUse() implements BadgePolicy {
    @Override
    public int code() {
      return 0;
    }

    @Override
    public int n() {
      return 1;
    }
  }

  /** Counts 2 to 62 times. */
  record Uses(int n) implements BadgePolicy {
    public Uses {
      within(n, 2, 62);
    }

    @Override
    public int code() {
      return 1;
    }
  }

  /** Counts 1 to 6 times in each week from Monday to Sunday. */
  record WeeklyUses(int n) implements BadgePolicy {
    public WeeklyUses {
      within(n, 1, 6);
    }

    @Override
    public int code() {
      return 2;
    }
  }

  /** Open return: always welcome, never counted. */
  record Welcome() implements BadgePolicy {
    @Override
    public int code() {
      return 3;
    }

    @Override
    public int n() {
      return 63;
    }
  }

  /** The policy that a token's bits say; every pair that no policy writes is refused. */
  static BadgePolicy of(int code, int n) throws MalformedBadge {
    boolean inRange =
        switch (code) {
          case 0 -> n == 1;
          case 1 -> n >= 2 && n <= 62;
          case 2 -> n >= 1 && n <= 6;
          case 3 -> n == 63;
          default -> throw new MalformedBadge(Flaw.POLICY);
        };
    if (!inRange) {
      throw new MalformedBadge(Flaw.USES);
    }
    return switch (code) {
      case 0 -> new SingleUse();
      case 1 -> new Uses(n);
      case 2 -> new WeeklyUses(n);
      default -> new Welcome();
    };
  }

  private static void within(int n, int least, int most) {
    if (n < least || n > most) {
      throw new IllegalArgumentException("uses must be " + least + " to " + most + ": " + n);
    }
  }
}
