package org.rebond.directory.routing;

import java.util.Optional;
import org.rebond.directory.Agencies;
import org.rebond.directory.Agency;
import org.rebond.directory.AnsweringAgency;
import org.rebond.directory.ThirdPlace;
import org.rebond.geography.Communes;
import org.springframework.stereotype.Component;

@Component
class RoutedAgency implements AnsweringAgency {

  private final Routing routing;
  private final Communes communes;
  private final Agencies agencies;

  RoutedAgency(Routing routing, Communes communes, Agencies agencies) {
    this.routing = routing;
    this.communes = communes;
    this.agencies = agencies;
  }

  @Override
  public Optional<Agency> of(ThirdPlace place) {
    return communes
        .find(place.location().commune())
        .flatMap(
            commune -> routing.from(commune, place.location().position(), Optional.empty()).who())
        .flatMap(who -> agencies.find(who.id()));
  }
}
