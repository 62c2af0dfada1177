package org.rebond.offers;

import java.util.List;
import java.util.stream.Stream;
import org.rebond.directory.PlaceActions;
import org.rebond.directory.ThirdPlace;
import org.rebond.organisations.Actor;
import org.springframework.stereotype.Component;

/** From the page of a place: its guide, and for its team the offers themselves. */
@Component
class OfferActions implements PlaceActions {

  private final Offers offers;

  OfferActions(Offers offers) {
    this.offers = offers;
  }

  @Override
  public List<Action> of(ThirdPlace place, Actor actor) {
    var manage = new Action("offers.manage.action", "/organisations/" + place.id() + "/offres", 30);
    var guide = new Action("offers.guide.action", place.path() + "/qui-propose-quoi.pdf", 40);
    return Stream.concat(
            Offer.mayManage(actor, place.id()) ? Stream.of(manage) : Stream.of(),
            offers.open(place.id()).isEmpty() ? Stream.of() : Stream.of(guide))
        .toList();
  }
}
