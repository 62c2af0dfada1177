package org.rebond.agreements.territory;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rebond.agreements.territory.Territory.Line;

/** The lines that an address asks for: filtered, sorted, a page of them. */
record TerritoryList(List<Line> found, Show show, Sort sort, int page) {

  static final int PAGE = 50;

  /** Which ones; the name in addresses is French. */
  enum Show {
    TOUTES(line -> true),
    PARTENAIRES(line -> !line.places().isEmpty()),
    CONVENTIONS(line -> line.inForce() > 0),
    SANS_EQUIPE(line -> !line.team());

    @SuppressWarnings("ImmutableEnumChecker") // predicates hold no state
    private final Predicate<Line> rule;

    Show(Predicate<Line> rule) {
      this.rule = rule;
    }

    static Show named(String typed) {
      return Stream.of(values())
          .filter(one -> one.name().equalsIgnoreCase(typed))
          .findFirst()
          .orElse(TOUTES);
    }
  }

  /** In which order; the name in addresses is French. */
  enum Sort {
    NOM(Comparator.comparingInt(line -> 0)),
    PARTENAIRES(Comparator.<Line>comparingInt(line -> line.places().size()).reversed()),
    FIN(
        Comparator.comparing(
            line -> line.until().orElse(null), Comparator.nullsLast(Comparator.naturalOrder())));

    @SuppressWarnings("ImmutableEnumChecker") // comparators hold no state
    private final Comparator<Line> order;

    Sort(Comparator<Line> order) {
      this.order = order;
    }

    static Sort named(String typed) {
      return Stream.of(values()).filter(one -> one.address().equals(typed)).findFirst().orElse(NOM);
    }

    public String address() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Of lines in the order of their names, which stays within each group. */
  static TerritoryList of(List<Line> all, Show show, Sort sort, int askedPage) {
    List<Line> found = all.stream().filter(show.rule).sorted(sort.order).toList();
    return new TerritoryList(found, show, sort, Math.clamp(askedPage, 1, pages(found)));
  }

  public List<Line> lines() {
    return found.stream().skip((page - 1L) * PAGE).limit(PAGE).toList();
  }

  public int pages() {
    return pages(found);
  }

  private static int pages(List<Line> found) {
    return Math.max(1, Math.ceilDiv(found.size(), PAGE));
  }
}
