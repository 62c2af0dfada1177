package org.rebond.rights;

import java.util.Set;
import java.util.TreeSet;

/**
 * What stands before words that were typed, and how their own signs are written: where a page has
 * nothing but what another one has too, one look was enough.
 */
final class Contexts {

  /** Fetches what was typed by itself. */
  private static final String MAP = "/js/map.js";

  private Contexts() {}

  static Set<String> of(Route route, String page) {
    Set<String> contexts = new TreeSet<>();
    for (int at = page.indexOf("onerror"); at >= 0; at = page.indexOf("onerror", at + 1)) {
      String before = page.substring(Math.max(0, at - 80), at);
      contexts.add(before.replaceAll("[0-9a-f]*\\d[0-9a-f-]*", "0"));
    }
    if (page.contains(MAP)) {
      contexts.add(route.path() + " " + MAP);
    }
    return contexts;
  }
}
