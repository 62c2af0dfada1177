package org.rebond.partnerships.encounters;

import java.util.Arrays;
import java.util.UUID;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.PartnershipSpaces;
import org.rebond.partnerships.Partnerships;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every form that plans an encounter shows, be it for one date or for several. */
@Component
public class PlanningPage {

  private final Partnerships partnerships;
  private final PartnershipSpaces spaces;
  private final MeetingUp meetingUp;

  PlanningPage(Partnerships partnerships, PartnershipSpaces spaces, MeetingUp meetingUp) {
    this.partnerships = partnerships;
    this.spaces = spaces;
    this.meetingUp = meetingUp;
  }

  /** The partnership, for somebody who may plan in it; anybody else is refused. */
  public Partnership written(UUID id, Actor actor) {
    Partnership partnership = partnerships.get(new PartnershipId(id));
    MeetingUp.writer(partnership, actor);
    return partnership;
  }

  public String show(String view, Partnership partnership, Actor actor, Model model) {
    model.addAttribute("space", spaces.of(partnership, actor));
    model.addAttribute("kinds", Arrays.asList(EncounterKind.values()));
    model.addAttribute("zone", meetingUp.zone(partnership));
    return view;
  }
}
