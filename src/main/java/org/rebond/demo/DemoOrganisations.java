package org.rebond.demo;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.directory.Activity;
import org.rebond.directory.Hours;
import org.rebond.directory.Listing;
import org.rebond.directory.PlaceText;
import org.rebond.geography.Communes;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.shared.InseeCode;
import org.rebond.shared.PlainText;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Lists the invented organisations and gives each persona its account and roles. */
@Component
@ConditionalOnBooleanProperty("rebond.demo")
class DemoOrganisations {

  private static final String SOURCE = "demo";

  private record Told(String street, String summary, String hours, Set<Activity> activities) {}

  private static final Map<DemoPlace, Told> TOLD =
      Map.of(
          DemoPlace.ETABLI,
          new Told(
              "3 rue de la Démonstration",
              "Un atelier de fabrication ouvert à tous : machines, coups de main numériques et café.",
              "Tu-Fr 09:30-18:00; Sa 10:00-13:00",
              Set.of(Activity.FABLAB, Activity.DIGITAL_MEDIATION, Activity.CAFE, Activity.ROOMS)),
          DemoPlace.EMBARCADERE,
          new Told(
              "12 quai de la Démonstration",
              "Bureaux partagés, café associatif et vestiaire solidaire au bord de la Garonne.",
              "Mo-Fr 09:00-18:00",
              Set.of(Activity.COWORKING, Activity.CAFE, Activity.WARDROBE, Activity.ROOMS)),
          DemoPlace.GRANGE,
          new Told(
              "Le bourg",
              "Une grange, un jardin partagé et un atelier de réparation.",
              "We,Fr 14:00-19:00; Sa 09:00-12:00",
              Set.of(Activity.GARDEN, Activity.REPAIR, Activity.CULTURE)),
          DemoPlace.AGENCE_MELLE,
          new Told("1 place de la Démonstration", "", "", Set.of()),
          DemoPlace.AGENCE_MARMANDE,
          new Told("1 place de la Démonstration", "", "", Set.of()));

  private final Listing listing;
  private final Communes communes;
  private final Accounts accounts;
  private final Memberships memberships;

  DemoOrganisations(
      Listing listing, Communes communes, Accounts accounts, Memberships memberships) {
    this.listing = listing;
    this.communes = communes;
    this.accounts = accounts;
    this.memberships = memberships;
  }

  void list() {
    for (DemoPlace place : DemoPlace.values()) {
      var told = TOLD.getOrDefault(place, new Told("", "", "", Set.of()));
      var commune = communes.find(new InseeCode(place.insee())).orElseThrow();
      var text =
          new PlaceText(
              place.title(),
              told.summary(),
              told.street(),
              commune,
              told.activities(),
              new Hours(told.hours(), ""),
              Optional.empty());
      if (place.kind() == OrganisationKind.AGENCY) {
        listing.agency(organisation(place), text, SOURCE);
      } else {
        listing.thirdPlace(organisation(place), text, SOURCE);
      }
    }
    for (Persona persona : Persona.values()) {
      UUID account = accounts.findOrCreate(new EmailAddress(persona.email()));
      persona.roles().forEach(r -> memberships.grant(account, id(persona.place()), r));
    }
  }

  static OrganisationId id(DemoPlace place) {
    return OrganisationId.imported(SOURCE, place.name());
  }

  static Organisation organisation(DemoPlace place) {
    var slug = PlainText.slug(place.title());
    return new Organisation(
        id(place),
        place.kind(),
        place.title(),
        slug.contains("demonstration") ? slug : slug + "-demonstration");
  }

  Actor actor(Persona persona) {
    UUID account = accounts.findOrCreate(new EmailAddress(persona.email()));
    return new Actor(Optional.of(account), memberships.of(account), Set.of(), false);
  }
}
