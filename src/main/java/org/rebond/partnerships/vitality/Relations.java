package org.rebond.partnerships.vitality;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rebond.audit.LatestDeeds;
import org.rebond.geography.LocalZone;
import org.rebond.offers.Offer;
import org.rebond.offers.Offers;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.AgreementTerms;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipId;
import org.rebond.shared.Period;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How alive partnerships are, in a few queries however many. */
@Component
public class Relations {

  /** Each way into a team, as the audit trail calls it. */
  private static final List<String> JOINED =
      List.of("accounts.joined", "accounts.joinedByDomain", "accounts.joinedByRule");

  private final MeetingDays meetings;
  private final Offers offers;
  private final ObjectProvider<AgreementTerms> agreements;
  private final LatestDeeds deeds;
  private final Clock clock;

  Relations(
      MeetingDays meetings,
      Offers offers,
      ObjectProvider<AgreementTerms> agreements,
      LatestDeeds deeds,
      Clock clock) {
    this.meetings = meetings;
    this.offers = offers;
    this.agreements = agreements;
    this.deeds = deeds;
    this.clock = clock;
  }

  /** What the rule says of each. */
  public Map<PartnershipId, Liveliness> of(Collection<Partnership> partnerships) {
    Map<PartnershipId, Liveliness> said = new HashMap<>();
    facts(partnerships).forEach((id, facts) -> said.put(id, Liveliness.of(facts)));
    return said;
  }

  /** The same of one. */
  public Liveliness of(Partnership partnership) {
    return requireNonNull(of(List.of(partnership)).get(partnership.id()));
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LocalZone.MAINLAND);
  }

  Map<PartnershipId, Facts> facts(Collection<Partnership> partnerships) {
    LocalDate today = today();
    List<PartnershipId> ids = partnerships.stream().map(Partnership::id).toList();
    List<OrganisationId> members =
        partnerships.stream().flatMap(one -> one.organisations().stream()).distinct().toList();
    var days = meetings.of(ids, clock.instant(), today);
    Map<OrganisationId, LocalDate> offered = offered(members);
    Map<UUID, Instant> joined =
        deeds.times(JOINED, members.stream().map(OrganisationId::value).toList());
    Map<PartnershipId, Period> terms = new HashMap<>();
    agreements.forEach(source -> terms.putAll(source.inForce(ids, today)));
    return partnerships.stream()
        .filter(one -> days.containsKey(one.id().value()))
        .collect(
            toMap(
                Partnership::id,
                one ->
                    facts(
                        one,
                        requireNonNull(days.get(one.id().value())),
                        Optional.ofNullable(terms.get(one.id())),
                        offered,
                        joined)));
  }

  private Facts facts(
      Partnership one,
      MeetingDays.Days days,
      Optional<Period> term,
      Map<OrganisationId, LocalDate> offered,
      Map<UUID, Instant> joined) {
    Map<Sign, LocalDate> latest = new HashMap<>(days.latest());
    term.ifPresent(period -> latest.put(Sign.AGREEMENT, period.from()));
    one.organisations().stream()
        .flatMap(member -> Optional.ofNullable(offered.get(member)).stream())
        .max(LocalDate::compareTo)
        .ifPresent(day -> latest.put(Sign.OFFER, day));
    Optional<LocalDate> met = Optional.ofNullable(latest.get(Sign.IN_PERSON));
    List<String> newcomers =
        one.members().stream()
            .filter(
                member ->
                    Optional.ofNullable(joined.get(member.organisation().id().value()))
                        .map(at -> LocalDate.ofInstant(at, LocalZone.MAINLAND))
                        .filter(day -> met.isPresent() && day.isAfter(met.get()))
                        .isPresent())
            .map(member -> member.organisation().name())
            .toList();
    return new Facts(today(), one.since(), latest, days.planned(), term.map(Period::to), newcomers);
  }

  private Map<OrganisationId, LocalDate> offered(List<OrganisationId> members) {
    return offers.open(members).stream()
        .collect(
            toMap(
                Offer::organisation,
                offer -> LocalDate.ofInstant(offer.updatedAt(), LocalZone.MAINLAND),
                (one, other) -> one.isAfter(other) ? one : other));
  }
}
