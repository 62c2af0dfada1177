package org.rebond.partnerships.vitality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rebond.audit.AuditTrail;
import org.rebond.geography.OfficeCalendar;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Closures;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Nudges relations that fade, on as many nodes as there are: a nudge and its letters are one
 * transaction on a locked partnership, so an outage delays and never repeats.
 */
@Component
class Nudges {

  private final Partnerships partnerships;
  private final Relations relations;
  private final Pauses pauses;
  private final NudgeRows rows;
  private final NudgeMail mail;
  private final Closures closures;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Nudges(
      Partnerships partnerships,
      Relations relations,
      Pauses pauses,
      NudgeRows rows,
      NudgeMail mail,
      Closures closures,
      AuditTrail audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.partnerships = partnerships;
    this.relations = relations;
    this.pauses = pauses;
    this.rows = rows;
    this.mail = mail;
    this.closures = closures;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Each hour of the mainland's offices: what an outage kept back leaves the same day. */
  @Scheduled(cron = "0 25 * * * *")
  void hourly() {
    if (!OfficeCalendar.MAINLAND.open(clock.instant())) {
      return;
    }
    List<Partnership> all = partnerships.begunBy(relations.today());
    Map<PartnershipId, List<LocalDate>> nudged =
        rows.of(all.stream().map(Partnership::id).toList());
    relations
        .facts(all)
        .forEach(
            (id, facts) -> {
              if (NudgeRule.due(facts, nudged.getOrDefault(id, List.of()))) {
                transaction.executeWithoutResult(status -> make(id));
              }
            });
  }

  /** Looked at again under its lock: somebody may have met, or another node was quicker. */
  private void make(PartnershipId id) {
    pauses.hold(id);
    Partnership partnership = partnerships.get(id);
    List<LocalDate> nudged = rows.of(List.of(id)).getOrDefault(id, List.of());
    boolean due =
        relations.facts(List.of(partnership)).values().stream()
            .allMatch(facts -> NudgeRule.due(facts, nudged));
    if (!due || !closures.among(partnership.organisations()).isEmpty()) {
      return;
    }
    var paused = pauses.of(id, relations.today());
    long told =
        Stream.of(Side.PLACE, Side.AGENCY)
            .filter(side -> !paused.containsKey(side))
            .filter(side -> mail.tell(side, partnership))
            .count();
    if (told > 0) {
      rows.add(id, relations.today());
      audit.record(Actor.ANONYMOUS, "partnerships.relationNudged", id.value());
    }
  }
}
