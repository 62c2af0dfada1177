package org.rebond.offers;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rebond.directory.Need;

/**
 * Which offers of an organisation are listed, and in which order; unknown values in an address are
 * read as none, so that a link can be shortened by hand.
 */
record OfferFilter(
    State state, Optional<Theme> theme, Optional<Need> need, Sort sort, boolean descending) {

  /** Names in addresses are French: they are read by people. */
  enum State {
    OPEN("ouvertes"),
    ARCHIVED("archivees"),
    ALL("toutes");

    private final String slug;

    State(String slug) {
      this.slug = slug;
    }

    public String slug() {
      return slug;
    }
  }

  enum Sort {
    TITLE("titre", "title COLLATE platform.french"),
    THEME("theme", "theme"),
    AIM("but", "aim"),
    OPEN_TO("pour", "open_to"),
    UPDATED("maj", "updated_at");

    private final String slug;
    private final String column;

    Sort(String slug, String column) {
      this.slug = slug;
      this.column = column;
    }
  }

  /** A sort is written {@code titre}, or {@code -titre} for the other way round. */
  static OfferFilter of(String state, String theme, String need, String sort) {
    boolean descending = sort.startsWith("-");
    String column = descending ? sort.substring(1) : sort;
    return new OfferFilter(
        Arrays.stream(State.values())
            .filter(s -> s.slug.equals(state))
            .findFirst()
            .orElse(State.OPEN),
        Arrays.stream(Theme.values()).filter(t -> t.name().equals(theme)).findFirst(),
        Need.bySlug(need),
        Arrays.stream(Sort.values())
            .filter(s -> s.slug.equals(column))
            .findFirst()
            .orElse(Sort.TITLE),
        descending);
  }

  String where() {
    return "WHERE organisation = :organisation"
        + switch (state) {
          case OPEN -> " AND NOT archived";
          case ARCHIVED -> " AND archived";
          case ALL -> "";
        }
        + " AND theme LIKE :theme AND needs @> CAST(:needs AS text[]) ";
  }

  Map<String, Object> params() {
    return Map.ofEntries(
        entry("theme", theme.map(Theme::name).orElse("%")),
        entry(
            "needs", need.map(Need::name).map(List::of).orElse(List.of()).toArray(String[]::new)));
  }

  String order() {
    return "ORDER BY " + sort.column + (descending ? " DESC" : " ASC");
  }

  /** What the heading of a column links to: itself, or the other way round when it is the one. */
  public String toggled(String column) {
    return sort.slug.equals(column) && !descending ? "-" + column : column;
  }

  /** The sort as addresses write it. */
  public String written() {
    return (descending ? "-" : "") + sort.slug;
  }

  /** For {@code aria-sort}; only the column that is sorted says it. */
  public @Nullable String direction(String column) {
    if (!sort.slug.equals(column)) {
      return null;
    }
    return descending ? "descending" : "ascending";
  }
}
