package org.rebond.accounts.administration.organisations;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rebond.organisations.OrganisationKind;

/** What the address of the list asks for; what it does not know is left out. */
record Asked(String name, String kind, String state, Sort sort) {

  static final List<String> STATES = List.of("OPEN", "NO_TEAM", "CLOSED", "MERGED");

  private static final int LONGEST = 100;

  /** In which order; the name in addresses is French. */
  enum Sort {
    NOM,
    GENRE,
    EQUIPE;

    public String address() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Asked of(String name, String kind, String state, String sort) {
    String said = name.strip();
    return new Asked(
        said.substring(0, Math.min(LONGEST, said.length())),
        Stream.of(OrganisationKind.values())
            .map(Enum::name)
            .filter(kind::equals)
            .findFirst()
            .orElse(""),
        STATES.contains(state) ? state : "",
        Stream.of(Sort.values())
            .filter(one -> one.address().equals(sort))
            .findFirst()
            .orElse(Sort.NOM));
  }
}
