package org.rebond.partnerships;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One line of a partnership's timeline.
 *
 * @param key message key; its arguments hold no name of a person
 * @param path page that tells more, on this site
 * @param side whose deed it was; empty means both
 */
public record Moment(
    String key, List<String> args, LocalDate on, Optional<String> path, Optional<Side> side) {

  /** First messages and agreements, by how their addresses start. */
  private static final List<String> OF_THE_SIDES = List.of("/contacts/", "/conventions/");

  public Moment {
    args = List.copyOf(args);
  }

  public static Moment of(String key, LocalDate on, String... args) {
    return new Moment(key, List.of(args), on, Optional.empty(), Optional.empty());
  }

  public Moment at(String address) {
    return new Moment(key, args, on, Optional.of(address), side);
  }

  public Moment by(Side whose) {
    return new Moment(key, args, on, path, Optional.of(whose));
  }

  /** As a third party reads it: without the way to a page that the two sides alone may open. */
  public Moment toThirdParty() {
    return new Moment(key, args, on, path.filter(Moment::shared), side);
  }

  private static boolean shared(String path) {
    return OF_THE_SIDES.stream().noneMatch(path::startsWith);
  }

  /** Class name of its dot. */
  public String sign() {
    return side.map(Side::sign).orElse("both");
  }
}
