package org.rebond.offers.guide;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rebond.directory.Agencies;
import org.rebond.directory.ThirdPlaces;
import org.rebond.documents.PdfRenderer;
import org.rebond.offers.Offers;
import org.rebond.offers.OpenTo;
import org.rebond.offers.guide.PermeabilityGuide.Member;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.springframework.stereotype.Component;

/** Makes the guide from what is open today. */
@Component
class Guides {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Offers offers;
  private final ThirdPlaces places;
  private final Agencies agencies;
  private final PdfRenderer renderer;
  private final Clock clock;

  Guides(Offers offers, ThirdPlaces places, Agencies agencies, PdfRenderer renderer, Clock clock) {
    this.offers = offers;
    this.places = places;
    this.agencies = agencies;
    this.renderer = renderer;
    this.clock = clock;
  }

  byte[] pdf(List<Organisation> organisations, Locale locale) {
    return renderer.render(
        "offers/guide/views/guide.pdf",
        locale,
        Map.of(
            "guide", of(organisations),
            "audiences", OpenTo.values(),
            "today", LocalDate.now(clock.withZone(PARIS))));
  }

  PermeabilityGuide of(List<Organisation> organisations) {
    var ids = organisations.stream().map(Organisation::id).toList();
    Map<OrganisationId, String> addresses = new HashMap<>();
    places.all(ids).forEach((id, place) -> addresses.put(id, place.location().line()));
    agencies.all(ids).forEach(agency -> addresses.put(agency.id(), agency.location().line()));
    return new PermeabilityGuide(
        organisations.stream()
            .map(
                one ->
                    new Member(
                        one.id(), one.kind(), one.name(), addresses.getOrDefault(one.id(), "")))
            .toList(),
        offers.open(ids));
  }
}
