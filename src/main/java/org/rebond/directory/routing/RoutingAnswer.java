package org.rebond.directory.routing;

import java.util.List;
import java.util.Optional;
import org.rebond.organisations.Organisation;

/**
 * Who answers, and how that was found.
 *
 * @param who nobody where every way ends
 * @param steps the first first
 */
public record RoutingAnswer(Optional<Organisation> who, List<Step> steps) {

  /** One step: a key of the bundles and its arguments. */
  public record Step(String key, List<Object> args) {

    public Step {
      args = List.copyOf(args);
    }

    static Step of(String key, Object... args) {
      return new Step("directory.routing.step." + key, List.of(args));
    }
  }

  public RoutingAnswer {
    steps = List.copyOf(steps);
  }

  /** Whether it is another than the nearest agency of ever. */
  public boolean ruled() {
    return steps.stream().anyMatch(step -> !step.key().matches(".*\\.(noRule|nearest)"));
  }
}
