package org.rebond.agreements.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.RolesOfToday;
import org.rebond.agreements.AgreementInForce;
import org.rebond.agreements.Agreements;
import org.rebond.directory.Agencies;
import org.rebond.directory.Agency;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.springframework.stereotype.Component;

/** The agencies that a directorate covers, and how far each has come, in four queries. */
@Component
class Territory {

  /**
   * One agency.
   *
   * @param team whether anybody of it is here
   * @param places those it works with
   * @param inForce number of agreements
   * @param until last day of the agreement that ends first
   */
  record Line(
      Agency agency, boolean team, List<String> places, int inForce, Optional<LocalDate> until) {}

  private final Agencies agencies;
  private final Memberships memberships;
  private final Partnerships partnerships;
  private final Agreements agreements;
  private final RolesOfToday today;

  Territory(
      Agencies agencies,
      Memberships memberships,
      Partnerships partnerships,
      Agreements agreements,
      RolesOfToday today) {
    this.agencies = agencies;
    this.memberships = memberships;
    this.partnerships = partnerships;
    this.agreements = agreements;
    this.today = today;
  }

  /** Whoever is in the team of the directorate, in any role. */
  static boolean maySee(Actor actor, Organisation directorate) {
    return directorate.kind() == OrganisationKind.DIRECTORATE
        && actor.is(Role.READER, directorate.id());
  }

  /** By the name of the agency. */
  List<Line> of(Organisation directorate, Actor actor) {
    if (!maySee(actor, directorate)) {
      throw new NotAllowed();
    }
    List<Agency> covered = agencies.under(directorate.id());
    List<OrganisationId> ids = covered.stream().map(Agency::id).toList();
    Map<OrganisationId, Set<Role>> teams = memberships.roles(ids);
    List<Partnership> shared = partnerships.of(ids);
    Map<PartnershipId, List<AgreementInForce>> inForce =
        agreements.inForce(shared.stream().map(Partnership::id).toList(), today.day());
    Map<OrganisationId, List<Partnership>> byAgency = new HashMap<>();
    shared.forEach(
        one ->
            one.on(Side.AGENCY)
                .forEach(
                    member ->
                        byAgency
                            .computeIfAbsent(
                                member.organisation().id(), _ -> new java.util.ArrayList<>())
                            .add(one)));
    return covered.stream()
        .map(
            agency ->
                line(
                    agency,
                    teams.containsKey(agency.id()),
                    byAgency.getOrDefault(agency.id(), List.of()),
                    inForce))
        .toList();
  }

  private static Line line(
      Agency agency,
      boolean team,
      List<Partnership> shared,
      Map<PartnershipId, List<AgreementInForce>> inForce) {
    List<AgreementInForce> binding =
        shared.stream()
            .map(one -> inForce.getOrDefault(one.id(), List.of()))
            .flatMap(Collection::stream)
            .filter(one -> one.parties().contains(agency.id()))
            .toList();
    return new Line(
        agency,
        team,
        shared.stream().map(one -> one.names(Side.PLACE)).toList(),
        binding.size(),
        binding.stream().map(one -> one.term().to()).min(Comparator.naturalOrder()));
  }
}
