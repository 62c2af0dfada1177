package org.rebond.home.sight;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;

/** What is shown to whom, as the routes themselves declare it. */
class Sights {

  /** One thing, and who sees it. */
  record Sight(String what, Set<Viewer> to) {

    boolean shows(Viewer viewer) {
      return to.contains(viewer) || to.contains(Viewer.EVERYONE);
    }
  }

  private final List<Shows> shows;

  Sights(List<Shows> shows) {
    this.shows = List.copyOf(shows);
  }

  /** What more people see comes first. */
  List<Sight> all() {
    Map<String, Set<Viewer>> found = new TreeMap<>();
    shows.forEach(
        one ->
            found
                .computeIfAbsent(one.value(), _ -> EnumSet.noneOf(Viewer.class))
                .addAll(List.of(one.to())));
    return found.entrySet().stream()
        .map(entry -> new Sight(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.<Sight, Boolean>comparing(sight -> !sight.shows(Viewer.EVERYONE))
                .thenComparing(sight -> sight.shows(Viewer.ADMINISTRATOR))
                .thenComparingInt(sight -> -sight.to().size())
                .thenComparing(Sight::what))
        .toList();
  }
}
