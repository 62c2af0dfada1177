package org.rebond.directory.doors;

import java.util.Optional;
import org.rebond.directory.Location;

/**
 * One of the three doors to knock on, or the honest gap where nothing is known behind it.
 *
 * @param name empty where our sources name nobody
 * @param path of its page
 * @param postal where to write to, an address or at least a town
 * @param metres from where one asks
 * @param toCheck whether only its name, not its list, says that it covers this department
 */
record Door(
    Kind kind,
    Optional<String> name,
    Optional<String> path,
    Optional<Location> postal,
    Optional<Double> metres,
    boolean toCheck) {

  /** In the order in which one knocks. */
  enum Kind {
    AGENCE,
    TERRITOIRE,
    REGION;

    /** Part of addresses and of message keys. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static Door unknown(Kind kind) {
    return new Door(
        kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  public boolean known() {
    return name.isPresent();
  }
}
