package org.rebond.directory.find;

import java.util.List;
import java.util.Optional;
import org.rebond.directory.Agency;
import org.rebond.directory.Nearby;
import org.rebond.directory.PlaceCards.Card;
import org.rebond.geography.Commune;

/**
 * What was found around a commune.
 *
 * @param silent places nearby that may answer, whose activities nobody told us
 * @param marks of the map, as JSON
 */
record Answer(
    Commune commune,
    int found,
    int silent,
    List<Card> cards,
    int page,
    int pages,
    Optional<Nearby<Agency>> agency,
    String marks) {}
