package org.rebond.agreements;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Role;
import org.springframework.stereotype.Component;

/** The agreements of somebody's organisations, filtered and sorted as the address says. */
@Component
class AgreementList {

  /** One line of the list. */
  record Line(AgreementId id, String number, AgreementState state, String parties, Terms terms) {

    static Line of(Agreement agreement, LocalDate today) {
      return new Line(
          agreement.id(),
          agreement.number().orElse(""),
          agreement.state().on(today, agreement.terms().period()),
          agreement.terms().names(),
          agreement.terms());
    }
  }

  /** In which order; the name in addresses is French. */
  enum Sort {
    NUMERO(Comparator.comparing(Line::number)),
    ETAT(Comparator.comparing(Line::state)),
    DEBUT(Comparator.<Line, LocalDate>comparing(line -> line.terms().period().from()).reversed()),
    FIN(Comparator.comparing(line -> line.terms().period().to()));

    @SuppressWarnings("ImmutableEnumChecker") // comparators hold no state
    private final Comparator<Line> order;

    Sort(Comparator<Line> order) {
      this.order = order;
    }

    /** The one of this name, or the latest first. */
    static Sort named(String typed) {
      return Stream.of(values())
          .filter(sort -> sort.address().equals(typed))
          .findFirst()
          .orElse(DEBUT);
    }

    String address() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Agreements agreements;
  private final Deeds deeds;

  AgreementList(Agreements agreements, Deeds deeds) {
    this.agreements = agreements;
    this.deeds = deeds;
  }

  List<Line> of(Actor actor, Optional<AgreementState> state, Sort sort) {
    LocalDate today = deeds.today();
    return agreements.binding(actor.organisationsAs(Role.READER)).stream()
        .map(agreement -> Line.of(agreement, today))
        .filter(line -> state.isEmpty() || state.get() == line.state())
        .sorted(sort.order)
        .toList();
  }
}
