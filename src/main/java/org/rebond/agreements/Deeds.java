package org.rebond.agreements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.rebond.audit.AuditTrail;
import org.rebond.audit.ContentDigest;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Moment;
import org.rebond.partnerships.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Does what follows from every transition, in its transaction: saved, audited, told. */
@Component
class Deeds {

  private final Agreements agreements;
  private final AuditTrail audit;
  private final Timeline timeline;
  private final AgreementMail mail;
  private final Clock clock;

  Deeds(
      Agreements agreements, AuditTrail audit, Timeline timeline, AgreementMail mail, Clock clock) {
    this.agreements = agreements;
    this.audit = audit;
    this.timeline = timeline;
    this.mail = mail;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  Agreement make(Move move, Actor actor) {
    ContentDigest kept = agreements.save(move);
    Agreement after = move.agreement();
    audit.record(
        actor,
        "agreements." + move.step().transition().name().toLowerCase(Locale.ROOT),
        after.id().value(),
        kept);
    if (move.step().transition() != Transition.EDIT) {
      timeline.add(after.partnership(), moment(after, move.step()));
    }
    mail.tell(move);
    return after;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Agreements.ZONE);
  }

  private Moment moment(Agreement after, Step step) {
    boolean last = step.to() == AgreementState.SIGNED;
    String key = "agreements.timeline." + (last ? "SIGNED" : step.transition().name());
    Moment moment =
        Moment.of(key, today(), after.number().orElse("")).at("/conventions/" + after.id());
    Optional<Party> party = step.by().organisation().map(after.terms()::party);
    return last || party.isEmpty() ? moment : moment.by(party.get().side());
  }
}
