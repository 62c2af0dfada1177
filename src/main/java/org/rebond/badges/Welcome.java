package org.rebond.badges;

import java.util.List;

/**
 * What the desk shows: the same word for everyone, and what this badge is for.
 *
 * @param services in the place's words; empty where the badge is not known
 */
public record Welcome(Verdict verdict, List<String> services) {

  public Welcome {
    services = List.copyOf(services);
  }

  static Welcome unknown() {
    return new Welcome(Verdict.UNKNOWN, List.of());
  }
}
