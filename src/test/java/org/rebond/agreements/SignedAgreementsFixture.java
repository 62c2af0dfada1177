package org.rebond.agreements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;
import org.rebond.directory.Need;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.shared.Period;
import org.rebond.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** A partnership of its own for each test, and an agreement of it taken as far as is asked. */
@TestComponent
class SignedAgreementsFixture {

  @Autowired Organisations organisations;
  @Autowired Partnerships partnerships;
  @Autowired Drafting drafting;
  @Autowired Sending sending;
  @Autowired Agreements agreements;
  @Autowired Clock clock;

  Partnership partnership() {
    Organisation place = organisation(OrganisationKind.THIRD_PLACE, "L’Établi");
    Organisation agency = organisation(OrganisationKind.AGENCY, "Agence de démonstration");
    return partnerships.open(place, agency, LocalDate.of(2026, 11, 1));
  }

  Agreement draft(Partnership partnership) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Agreements.ZONE);
    return agreements.get(
        drafting.create(
            partnership,
            terms(partnership, new Period(today, today.plusYears(1))),
            UUID.randomUUID(),
            manager(partnership)));
  }

  Agreement sent(Partnership partnership) throws Refusal {
    AgreementId id = draft(partnership).id();
    sending.send(id, manager(partnership));
    return agreements.get(id);
  }

  static Actor manager(Partnership partnership) {
    return member(Role.MANAGER, partnership.place().organisation().id());
  }

  static Actor member(Role role, OrganisationId organisation) {
    return new Actor(Optional.empty(), Map.of(organisation, Set.of(role)), Set.of(), false);
  }

  /** Who opened the link of this signatory, and nothing else. */
  static Actor holder(Signatory signatory) {
    return new Actor(
        Optional.empty(),
        Map.of(),
        Set.of(new Actor.HeldLink(SignerPurpose.NAME, signatory.id(), UUID.randomUUID())),
        false);
  }

  static Terms terms(Partnership partnership, Period period) {
    OrganisationId place = partnership.place().organisation().id();
    OrganisationId agency = partnership.agency().organisation().id();
    return new Terms(
        List.of(
            Drafts.party(place, Side.PLACE, "Association L’Établi", "Le fablab, deux matinées"),
            Drafts.party(agency, Side.AGENCY, "Agence de démonstration", "Une conseillère")),
        List.of(Need.DIGITAL, Need.CONFIDENCE),
        period,
        List.of(signatory(place, "Présidence"), signatory(agency, "Direction de l’agence")));
  }

  /** The six answers as the form of the short door sends them. */
  static String[] form(Partnership partnership, String from, String to) {
    String place = partnership.place().organisation().id().toString();
    String agency = partnership.agency().organisation().id().toString();
    return new String[] {
      "partenariat", partnership.id().toString(),
      "key",
          UUID.nameUUIDFromBytes((place + from).getBytes(java.nio.charset.StandardCharsets.UTF_8))
              .toString(),
      "parties[0].organisation", place,
      "parties[0].legalName", "Association L’Établi",
      "parties[0].brings", "Deux matinées au fablab",
      "parties[1].organisation", agency,
      "parties[1].legalName", "Agence de démonstration",
      "parties[1].brings", "Une conseillère par mois",
      "needs", "DIGITAL",
      "from", from,
      "to", to,
      "signatories[0].organisation", place,
      "signatories[0].role", "Présidence",
      "signatories[0].email", "place@example.org",
      "signatories[1].organisation", agency,
      "signatories[1].role", "Direction",
      "signatories[1].email", "agence@example.org"
    };
  }

  private static Signatory signatory(OrganisationId organisation, String role) {
    UUID id = UUID.randomUUID();
    return new Signatory(id, organisation, role, new EmailAddress(id + "@example.org"));
  }

  private Organisation organisation(OrganisationKind kind, String name) {
    String slug = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + UUID.randomUUID();
    return organisations.register(new Organisation(OrganisationId.random(), kind, name, slug));
  }
}
