package org.rebond.agreements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rebond.accounts.EmailAddress;
import org.rebond.directory.Need;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.Side;
import org.rebond.shared.Period;

/**
 * The six answers: who, with whom, for which needs, what each brings, from when to when, who signs.
 *
 * @param needs of the closed list, in its order
 */
record Terms(List<Party> parties, List<Need> needs, Period period, List<Signatory> signatories) {

  Terms {
    parties = List.copyOf(parties);
    needs = List.copyOf(needs);
    signatories = List.copyOf(signatories);
    if (parties.stream().map(party -> party.side() == Side.PLACE).distinct().count() != 2) {
      throw new IllegalArgumentException("an agreement has a party on each side");
    }
    List<EmailAddress> addresses =
        signatories.stream().flatMap(signatory -> signatory.email().stream()).toList();
    if (addresses.stream().distinct().count() != addresses.size()) {
      throw new IllegalArgumentException("an address signs once");
    }
    for (Signatory signatory : signatories) {
      if (parties.stream().noneMatch(p -> p.organisation().equals(signatory.organisation()))) {
        throw new IllegalArgumentException("a signatory signs for a party");
      }
    }
  }

  /** Whether nothing is missing that a signature would need. */
  boolean complete() {
    return !needs.isEmpty()
        && parties.stream().noneMatch(party -> party.brings().isEmpty())
        && unsignable().isEmpty()
        && signatories.stream().allMatch(signatory -> signatory.email().isPresent());
  }

  /** Parties for which nobody is named to sign. */
  List<Party> unsignable() {
    return parties.stream()
        .filter(
            party ->
                signatories.stream().noneMatch(s -> s.organisation().equals(party.organisation())))
        .toList();
  }

  Optional<Signatory> signatory(UUID id) {
    return signatories.stream().filter(signatory -> signatory.id().equals(id)).findFirst();
  }

  /** Legal names of all parties, in order. */
  public String names() {
    return parties.stream().map(Party::legalName).collect(Collectors.joining(", "));
  }

  String[] needCodes() {
    return needs.stream().map(Need::name).toArray(String[]::new);
  }

  Party party(OrganisationId organisation) {
    return parties.stream()
        .filter(party -> party.organisation().equals(organisation))
        .findFirst()
        .orElseThrow();
  }
}
