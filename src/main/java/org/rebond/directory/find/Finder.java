package org.rebond.directory.find;

import java.util.List;
import java.util.stream.Stream;
import org.rebond.directory.Agencies;
import org.rebond.directory.MapPoint;
import org.rebond.directory.Nearby;
import org.rebond.directory.PlaceCards;
import org.rebond.directory.ThirdPlace;
import org.rebond.directory.ThirdPlaces;
import org.rebond.geography.Commune;
import org.springframework.stereotype.Component;

/** Answers a question once its commune is known. */
@Component
class Finder {

  private static final int ON_A_PAGE = 20;
  private static final int ON_A_MAP = 500;

  private final ThirdPlaces places;
  private final Agencies agencies;
  private final PlaceCards cards;

  Finder(ThirdPlaces places, Agencies agencies, PlaceCards cards) {
    this.places = places;
    this.agencies = agencies;
    this.cards = cards;
  }

  Answer answer(Question question, Commune commune) {
    var query = question.around(commune);
    var count = places.count(query);
    int pages = Math.max(1, Math.ceilDiv(count.found(), ON_A_PAGE));
    int page = Math.min(question.page(), pages);
    var found = places.search(query, ON_A_PAGE, (page - 1) * ON_A_PAGE);
    var onMap = pages == 1 ? found : places.search(query, ON_A_MAP, 0);
    var around = agencies.within(commune.position(), query.kilometres() * 1000.0);
    return new Answer(
        commune,
        count.found(),
        count.silent(),
        cards.of(found),
        page,
        pages,
        agencies.nearest(commune.position(), 1).stream().findFirst(),
        MapPoint.json(
            Stream.concat(
                    onMap.stream().map(Nearby::what).map(MapPoint::of),
                    around.stream().map(Nearby::what).map(MapPoint::of))
                .toList()));
  }

  /** All of them, for a file; as many as there are places in the country at most. */
  List<Nearby<ThirdPlace>> all(Question question, Commune commune) {
    return places.search(question.around(commune), Integer.MAX_VALUE, 0);
  }
}
