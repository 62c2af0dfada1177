package org.rebond.partnerships.encounters;

import java.util.List;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipSection.Panel;

/**
 * What other features bring to the page of one encounter: a bean of this type, asked at each view,
 * giving nothing where this person may not see it. Its views have a fragment {@code panel(model)}.
 */
public interface EncounterPanels {

  List<Panel> of(Encounter encounter, Partnership partnership, Actor actor);
}
