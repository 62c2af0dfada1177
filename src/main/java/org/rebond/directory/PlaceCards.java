package org.rebond.directory;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rebond.directory.PlaceNotes.Note;
import org.rebond.geography.LocalZone;
import org.springframework.stereotype.Component;

/** Places as cards: with what the features above know of them, and whether one can go there now. */
@Component
public class PlaceCards {

  private final List<PlaceNotes> sources;
  private final Clock clock;

  PlaceCards(List<PlaceNotes> sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * A place on a list.
   *
   * @param confirmedDaysAgo since its team last said that its page is right
   */
  public record Card(
      ThirdPlace place,
      double metres,
      Opening opening,
      Optional<Long> confirmedDaysAgo,
      List<Note> notes) {}

  /** In the order given; the notes of all are asked at once. */
  public List<Card> of(List<Nearby<ThirdPlace>> places) {
    var ids = places.stream().map(nearby -> nearby.what().id()).toList();
    var notes = sources.stream().map(source -> source.of(ids)).toList();
    return places.stream()
        .map(
            nearby ->
                new Card(
                    nearby.what(),
                    nearby.metres(),
                    opening(nearby.what()),
                    confirmedDaysAgo(nearby.what()),
                    notes.stream()
                        .map(found -> found.getOrDefault(nearby.what().id(), List.of()))
                        .flatMap(Collection::stream)
                        .toList()))
        .toList();
  }

  /** A place alone, as on its page. */
  public Card of(ThirdPlace place) {
    return of(List.of(new Nearby<>(place, 0))).getFirst();
  }

  private Opening opening(ThirdPlace place) {
    var zone = LocalZone.of(place.location().commune());
    return Opening.at(LocalDateTime.ofInstant(clock.instant(), zone), place.hours());
  }

  private Optional<Long> confirmedDaysAgo(ThirdPlace place) {
    return place
        .provenance()
        .confirmed()
        .map(at -> Math.max(0, ChronoUnit.DAYS.between(at, clock.instant())));
  }
}
