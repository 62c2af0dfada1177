package org.rebond.partnerships.vitality;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rebond.partnerships.Vitality;

/** What the rule says of one partnership, and why. */
public record Liveliness(Vitality vitality, List<Reason> reasons) {

  /** An agreement that ends sooner than this is better talked about face to face. */
  static final int TERM_NEAR = 3;

  public Liveliness {
    reasons = List.copyOf(reasons);
  }

  /**
   * Alive while a meeting is planned or any sign still lasts. A newcomer or a term that comes near
   * calls for a visit, and takes nothing away.
   */
  static Liveliness of(Facts facts) {
    LocalDate today = facts.today();
    boolean alive =
        facts.planned().isPresent()
            || Sign.EXCHANGE.lasts(facts.since(), today)
            || facts.latest().entrySet().stream()
                .anyMatch(sign -> sign.getKey().lasts(sign.getValue(), today));
    List<Reason> reasons = new ArrayList<>();
    facts.planned().ifPresent(day -> reasons.add(Reason.on("planned", false, day)));
    if (facts.day(Sign.IN_PERSON).isEmpty()) {
      reasons.add(Reason.of("neverMet", facts.planned().isEmpty()));
    }
    for (Sign sign : Sign.values()) {
      facts.day(sign).ifPresent(day -> reasons.add(said(sign, day, today)));
    }
    facts.newcomers().forEach(team -> reasons.add(Reason.of("newcomer", true, team)));
    facts
        .ends()
        .filter(day -> !day.isAfter(today.plusMonths(TERM_NEAR)))
        .ifPresent(day -> reasons.add(Reason.on("ends", true, day)));
    return new Liveliness(alive ? Vitality.ALIVE : Vitality.FADING, reasons);
  }

  private static Reason said(Sign sign, LocalDate day, LocalDate today) {
    return Reason.of(sign.name(), !sign.lasts(day, today), MONTHS.between(day, today));
  }
}
