package org.rebond.offers;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.rebond.directory.PlaceNotes;
import org.rebond.organisations.OrganisationId;
import org.springframework.stereotype.Component;

/** How many offers to people, on the card of a place. */
@Component
class OfferNotes implements PlaceNotes {

  private final Offers offers;

  OfferNotes(Offers offers) {
    this.offers = offers;
  }

  @Override
  public Map<OrganisationId, List<Note>> of(Collection<OrganisationId> places) {
    return offers.open(places).stream()
        .filter(offer -> offer.text().openTo() == OpenTo.JOB_SEEKERS)
        .collect(
            groupingBy(
                Offer::organisation,
                collectingAndThen(
                    counting(),
                    count -> List.of(new Note("offers.note", List.of(count), "success")))));
  }
}
