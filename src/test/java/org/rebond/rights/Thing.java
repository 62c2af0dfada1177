package org.rebond.rights;

import java.util.HashMap;
import java.util.Map;

/**
 * An object that addresses speak of.
 *
 * @param under how those addresses start
 * @param variables what to put into their path
 * @param form what to send with a request about it, besides what every request sends
 */
record Thing(String under, String name, Map<String, String> variables, Map<String, String> form) {

  Thing {
    variables = Map.copyOf(variables);
    form = Map.copyOf(form);
  }

  static Thing of(String under, String name, Map<String, String> variables) {
    return new Thing(under, name, variables, Map.of());
  }

  static Thing of(String under, String name, String variable, Object value) {
    return of(under, name, Map.of(variable, value.toString()));
  }

  Thing sending(String field, Object value) {
    Map<String, String> more = new HashMap<>(form);
    more.put(field, value.toString());
    return new Thing(under, name, variables, more);
  }

  boolean fits(Route route) {
    return route.path().startsWith(under)
        && variables.keySet().containsAll(route.variables())
        && under.isEmpty() == route.variables().isEmpty();
  }
}
