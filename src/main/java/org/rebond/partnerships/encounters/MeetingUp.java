package org.rebond.partnerships.encounters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.directory.ThirdPlaces;
import org.rebond.geography.LocalZone;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.partnerships.Moment;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans encounters; the other side is told, and so is its calendar. */
@Component
public class MeetingUp {

  private final Encounters encounters;
  private final Partnerships partnerships;
  private final ThirdPlaces places;
  private final EncounterInvitations invitations;
  private final Timeline timeline;
  private final AuditTrail audit;
  private final Clock clock;

  MeetingUp(
      Encounters encounters,
      Partnerships partnerships,
      ThirdPlaces places,
      EncounterInvitations invitations,
      Timeline timeline,
      AuditTrail audit,
      Clock clock) {
    this.encounters = encounters;
    this.partnerships = partnerships;
    this.places = places;
    this.invitations = invitations;
    this.timeline = timeline;
    this.audit = audit;
    this.clock = clock;
  }

  /** The member for whom this person may plan and write. */
  public static PartnershipMember writer(Partnership partnership, Actor actor) {
    if (!partnership.mayCorrespond(actor)) {
      throw new NotAllowed();
    }
    return partnership.actsFor(actor).orElseThrow(NotAllowed::new);
  }

  /** The clock that a day and a time typed in this partnership are read by: the place's own. */
  public ZoneId zone(Partnership partnership) {
    return places
        .find(partnership.place().organisation().id())
        .map(place -> LocalZone.of(place.location().commune()))
        .orElse(LocalZone.MAINLAND);
  }

  @Transactional
  public Encounter plan(Encounter encounter, UUID key, Actor by) {
    Partnership partnership = partnerships.get(encounter.partnership());
    PartnershipMember writer = writer(partnership, by);
    if (!encounters.add(encounter, key)) {
      Encounter known = encounters.plannedWith(key).orElseThrow();
      if (!known.partnership().equals(partnership.id())) {
        throw new NotAllowed();
      }
      return known;
    }
    timeline.add(
        partnership.id(),
        Moment.of(
                "partnerships.timeline.planned." + encounter.kind(),
                LocalDate.ofInstant(clock.instant(), encounter.zone()))
            .by(writer.side())
            .at(encounter.path()));
    invitations.send(encounter, partnership, writer, "partnerships.mail.planned");
    audit.record(by, "partnerships.encounterPlanned", encounter.id().value());
    return encounter;
  }
}
