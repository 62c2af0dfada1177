package org.rebond.accounts.teams;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Requests as the address of their page asks for them.
 *
 * @param name part of the name of the organisation; empty for all
 * @param page counted from 1
 */
record RequestList(String name, Sort sort, int page) {

  static final int PAGE = 25;

  /** Beyond it there is no page: nobody reads a hundred thousand of them. */
  private static final int LAST = 100_000;

  /** In which order; the name in addresses is French. */
  enum Sort {
    ANCIENNE("asked_at, id"),
    RECENTE("asked_at DESC, id"),
    ORGANISATION("organisation_name COLLATE platform.french, asked_at, id"),
    ADRESSE("email, asked_at, id");

    private final String order;

    Sort(String order) {
      this.order = order;
    }

    static Sort named(String typed) {
      return Stream.of(values())
          .filter(sort -> sort.address().equals(typed))
          .findFirst()
          .orElse(ANCIENNE);
    }

    public String address() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** SQL. */
    String order() {
      return order;
    }
  }

  static RequestList of(String name, String sort, String page) {
    int asked = page.matches("\\d{1,6}") ? Math.clamp(Long.parseLong(page), 1, LAST) : 1;
    return new RequestList(name.strip(), Sort.named(sort), asked);
  }

  /** Of a page beyond the last one, that of the last. */
  int offset(int pages) {
    return (Math.min(page, pages) - 1) * PAGE;
  }
}
