package org.rebond.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;
import org.rebond.directory.Need;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;
import org.rebond.shared.Period;
import org.rebond.shared.Refusal;

/** Agreements in every state, made by the transitions themselves. */
final class Drafts {

  static final OrganisationId PLACE = OrganisationId.imported("test", "etabli");
  static final OrganisationId AGENCY = OrganisationId.imported("test", "agence");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  static final Period TERM = new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 11, 30));

  private Drafts() {}

  static Terms terms() {
    return new Terms(
        List.of(
            party(PLACE, Side.PLACE, "Association L’Établi", "Le fablab, deux matinées"),
            party(AGENCY, Side.AGENCY, "Agence de démonstration", "Une conseillère par mois")),
        List.of(Need.DIGITAL),
        TERM,
        List.of(
            new Signatory(
                UUID.randomUUID(), PLACE, "Présidence", new EmailAddress("place@example.org")),
            new Signatory(
                UUID.randomUUID(), AGENCY, "Direction", new EmailAddress("agence@example.org"))));
  }

  static Party party(OrganisationId organisation, Side side, String name, String brings) {
    return new Party(organisation, side, name, Optional.empty(), "", brings);
  }

  static Agreement draft() {
    return Agreement.draft(
        AgreementId.random(), new PartnershipId(UUID.randomUUID()), new FreeCooperation(), terms());
  }

  static By manager() {
    return By.member(Capacity.MANAGER, PLACE);
  }

  static By signer(Agreement agreement, int position) {
    return By.signatory(agreement.terms().signatories().get(position), false);
  }

  static Agreement in(AgreementState state) throws Refusal {
    return switch (state) {
      case DRAFT -> draft();
      case TO_SIGN -> draft().send(manager(), TODAY, () -> "RB-2026-79-0001").agreement();
      case PARTLY_SIGNED -> signed(in(AgreementState.TO_SIGN), 0);
      case SIGNED -> signed(in(AgreementState.PARTLY_SIGNED), 1);
      case IN_FORCE -> arrived(TERM.from());
      case EXPIRED -> arrived(TERM.to().plusDays(1));
      case WITHDRAWN -> draft().withdraw(manager(), "Autre projet").agreement();
      case REFUSED -> {
        Agreement sent = in(AgreementState.TO_SIGN);
        yield sent.refuse(signer(sent, 1), "Trop tôt").agreement();
      }
    };
  }

  static Agreement signed(Agreement agreement, int position) throws Refusal {
    return agreement.sign(signer(agreement, position), agreement.digest(), true, NOW).agreement();
  }

  private static Agreement arrived(LocalDate day) throws Refusal {
    Optional<Move> move = in(AgreementState.SIGNED).arrive(day);
    return move.orElseThrow().agreement();
  }
}
