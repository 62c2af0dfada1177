package org.rebond.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rebond.geography.OfficeCalendar;
import org.rebond.organisations.OrganisationId;
import org.springframework.stereotype.Component;

/** When an organisation works: from the commune that the directory has for it. */
@Component
public class OfficeCalendars {

  private final ThirdPlaces places;
  private final Agencies agencies;

  OfficeCalendars(ThirdPlaces places, Agencies agencies) {
    this.places = places;
    this.agencies = agencies;
  }

  /** Those of the mainland where the directory does not say. */
  public OfficeCalendar of(OrganisationId organisation) {
    return all(List.of(organisation)).getOrDefault(organisation, OfficeCalendar.MAINLAND);
  }

  /** In two statements, however many there are; those that the directory does not know are out. */
  public Map<OrganisationId, OfficeCalendar> all(Collection<OrganisationId> organisations) {
    Map<OrganisationId, OfficeCalendar> known = new HashMap<>();
    places
        .all(organisations)
        .forEach((id, place) -> known.put(id, OfficeCalendar.of(place.location().commune())));
    agencies
        .all(organisations)
        .forEach(agency -> known.put(agency.id(), OfficeCalendar.of(agency.location().commune())));
    return known;
  }
}
