package org.rebond.partnerships.contacts;

import java.util.List;
import java.util.Optional;
import org.rebond.organisations.Actor;
import org.rebond.organisations.ClosedOrganisation;
import org.rebond.organisations.Closure;
import org.rebond.organisations.Closures;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Side;
import org.rebond.shared.NotFound;
import org.springframework.stereotype.Component;

/** Who would write to whom, from what an address says and what a person may speak for. */
@Component
class ContactParties {

  /** A place, an agency, and the one of both that writes. */
  record Parties(Organisation place, Organisation agency, Side from) {

    public Organisation sender() {
      return from == Side.PLACE ? place : agency;
    }

    public Organisation addressee() {
      return from == Side.PLACE ? agency : place;
    }
  }

  private final Organisations organisations;
  private final Closures closures;

  ContactParties(Organisations organisations, Closures closures) {
    this.organisations = organisations;
    this.closures = closures;
  }

  /** Throws {@link NotAllowed} to somebody who speaks for neither side. */
  Parties of(ContactForm form, Actor actor) {
    Organisation place = find(OrganisationKind.THIRD_PLACE, form.lieu());
    Organisation agency = find(OrganisationKind.AGENCY, form.agence());
    boolean forPlace = actor.is(Role.FACILITATOR, place.id());
    boolean forAgency = actor.is(Role.FACILITATOR, agency.id());
    if (!forPlace && !forAgency) {
      throw new NotAllowed();
    }
    boolean agencyWrites = forAgency && (!forPlace || form.agencyWrites());
    return new Parties(place, agency, agencyWrites ? Side.AGENCY : Side.PLACE);
  }

  /** Organisations of this kind that the person may speak for. */
  List<Organisation> own(OrganisationKind kind, Actor actor) {
    return closures.standing(actor.organisationsAs(Role.FACILITATOR)).stream()
        .filter(organisation -> organisation.kind() == kind)
        .toList();
  }

  Optional<Organisation> known(OrganisationKind kind, String slug) {
    return slug.isBlank() ? Optional.empty() : Optional.of(find(kind, slug));
  }

  /** Whoever took over from a merged one; throws {@link ClosedOrganisation} where nobody did. */
  private Organisation find(OrganisationKind kind, String slug) {
    Optional<Closure> closure = closures.of(kind, slug);
    return closure.isEmpty()
        ? organisations.find(kind, slug).orElseThrow(NotFound::new)
        : closure.get().successor().orElseThrow(() -> new ClosedOrganisation(closure.get()));
  }
}
