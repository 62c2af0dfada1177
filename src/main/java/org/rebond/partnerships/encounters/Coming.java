package org.rebond.partnerships.encounters;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rebond.partnerships.Side;

/** How many come from one side, by the part they play. */
public record Coming(Side side, Map<Part, Integer> people) {

  static final int MOST = 50;

  public Coming {
    people = Map.copyOf(people);
    if (people.values().stream().anyMatch(count -> count < 1 || count > MOST)) {
      throw new IllegalArgumentException("a part is played by 1 to " + MOST);
    }
  }

  public int all() {
    return people.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** In the order of the list, those that somebody plays. */
  public List<Part> parts() {
    return Stream.of(Part.values()).filter(people::containsKey).toList();
  }

  public int count(Part part) {
    return people.getOrDefault(part, 0);
  }
}
