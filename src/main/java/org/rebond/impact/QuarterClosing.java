package org.rebond.impact;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.rebond.badges.Visits;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.shared.Quarter;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down, once, what came of each quarter that is over, for every partnership of then. */
@Component
public class QuarterClosing {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Partnerships partnerships;
  private final Visits visits;
  private final ClosedQuarters closed;
  private final Disclosure disclosure;
  private final TransactionTemplate transaction;
  private final Clock clock;

  QuarterClosing(
      Partnerships partnerships,
      Visits visits,
      ClosedQuarters closed,
      Disclosure disclosure,
      TransactionTemplate transaction,
      Clock clock) {
    this.partnerships = partnerships;
    this.visits = visits;
    this.closed = closed;
    this.disclosure = disclosure;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Closes what is due and not closed yet; asked again, or on several nodes, it changes nothing.
   */
  @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  public void closeWhatIsDue() {
    LocalDate today = LocalDate.now(clock.withZone(PARIS));
    Quarter latest = Closing.latest(today);
    List<Partnership> known = partnerships.begunBy(latest.period().to());
    known.stream()
        .map(partnership -> Quarter.of(partnership.since()))
        .min(Quarter::compareTo)
        .ifPresent(
            first ->
                Stream.iterate(first, quarter -> quarter.compareTo(latest) <= 0, Quarter::next)
                    .forEach(quarter -> close(quarter, known, today)));
  }

  private void close(Quarter quarter, List<Partnership> known, LocalDate today) {
    transaction.executeWithoutResult(
        status -> {
          closed.lock();
          var reported = closed.partnerships(quarter);
          var missing =
              known.stream()
                  .filter(partnership -> Quarter.of(partnership.since()).compareTo(quarter) <= 0)
                  .filter(partnership -> !reported.contains(partnership.id()))
                  .toList();
          if (!missing.isEmpty()) {
            count(quarter, missing, today);
            closed.report(quarter, missing);
          }
        });
  }

  /** A place has one count a quarter, whichever partnership asked first. */
  private void count(Quarter quarter, List<Partnership> missing, LocalDate today) {
    List<OrganisationId> places =
        missing.stream()
            .flatMap(partnership -> partnership.on(Side.PLACE).stream())
            .map(member -> member.organisation().id())
            .distinct()
            .toList();
    var came = visits.total(places, quarter.period());
    closed.freeze(
        quarter,
        places,
        places.stream().map(place -> disclosure.published(came.getOrDefault(place, 0))).toList(),
        today);
  }
}
