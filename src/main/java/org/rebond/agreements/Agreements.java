package org.rebond.agreements;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rebond.audit.ContentDigest;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.PartnershipId;
import org.rebond.shared.NotFound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All agreements: what other modules may ask of them, and how this one keeps them. */
@Repository
public class Agreements {

  static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private final JdbcClient jdbc;
  private final AgreementRows rows;
  private final TermsRows terms;
  private final AgreementHistory history;

  Agreements(JdbcClient jdbc, AgreementRows rows, TermsRows terms, AgreementHistory history) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.terms = terms;
    this.history = history;
  }

  /** Signed agreements of this partnership whose term holds that day, the earliest first. */
  public List<AgreementInForce> inForce(PartnershipId partnership, LocalDate day) {
    return inForce(List.of(partnership), day).getOrDefault(partnership, List.of());
  }

  /** The same for each of these partnerships. */
  public Map<PartnershipId, List<AgreementInForce>> inForce(
      Collection<PartnershipId> partnerships, LocalDate day) {
    Map<PartnershipId, List<Agreement>> all = of(partnerships);
    return partnerships.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                id ->
                    all.getOrDefault(id, List.of()).stream()
                        .filter(agreement -> agreement.state().signed())
                        .filter(agreement -> agreement.terms().period().contains(day))
                        .map(AgreementInForce::of)
                        .toList()));
  }

  Agreement get(AgreementId id) {
    return rows.read("id = ANY (?)", id.value()).stream().findFirst().orElseThrow(NotFound::new);
  }

  /** By the first day of their term. */
  List<Agreement> of(PartnershipId partnership) {
    return of(List.of(partnership)).getOrDefault(partnership, List.of());
  }

  /** The same for several partnerships; one without any is left out. */
  Map<PartnershipId, List<Agreement>> of(Collection<PartnershipId> partnerships) {
    return rows
        .read(
            "partnership = ANY (?)",
            partnerships.stream().map(PartnershipId::value).toArray(UUID[]::new))
        .stream()
        .collect(Collectors.groupingBy(Agreement::partnership));
  }

  /** Those that bind any of these organisations, by the first day of their term. */
  List<Agreement> binding(Collection<OrganisationId> organisations) {
    return rows.read(
        "id IN (SELECT agreement FROM agreements.party WHERE organisation = ANY (?))",
        organisations.stream().map(OrganisationId::value).toArray(UUID[]::new));
  }

  /** Signed ones that the calendar has something to say of. */
  List<UUID> due(LocalDate day) {
    return jdbc.sql(
            """
            SELECT id FROM agreements.agreement
            WHERE (state = 'SIGNED' AND starts_on <= :day)
               OR (state = 'IN_FORCE' AND ends_on < :day)
            """)
        .param("day", day)
        .query(UUID.class)
        .list();
  }

  /** The same as {@link #get}, and nobody else changes it until this transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  Agreement take(AgreementId id) {
    return jdbc.sql("SELECT id FROM agreements.agreement WHERE id = ? FOR UPDATE")
        .param(id.value())
        .query(UUID.class)
        .optional()
        .map(locked -> get(new AgreementId(locked)))
        .orElseThrow(NotFound::new);
  }

  /**
   * Keeps a new draft.
   *
   * @param formKey the same for a form sent twice: the second gives the agreement of the first
   */
  @Transactional(propagation = Propagation.MANDATORY)
  AgreementId add(Agreement draft, UUID formKey) {
    int added =
        jdbc.sql(
                """
                INSERT INTO agreements.agreement (id, partnership, form_key, vehicle, rules, state,
                  version, round, starts_on, ends_on, needs)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (form_key) DO NOTHING
                """)
            .param(draft.id().value())
            .param(draft.partnership().value())
            .param(formKey)
            .param(draft.vehicle().code())
            .param(draft.vehicle().rules())
            .param(draft.state().name())
            .param(draft.version())
            .param(draft.round())
            .param(draft.terms().period().from())
            .param(draft.terms().period().to())
            .param(draft.terms().needCodes())
            .update();
    if (added == 1) {
      terms.replace(draft);
      return draft.id();
    }
    return new AgreementId(
        jdbc.sql("SELECT id FROM agreements.agreement WHERE form_key = ?")
            .param(formKey)
            .query(UUID.class)
            .single());
  }

  /** Keeps what a transition changed and its line of history, whose digest it gives. */
  @Transactional(propagation = Propagation.MANDATORY)
  ContentDigest save(Move move) {
    Agreement after = move.agreement();
    int changed =
        jdbc.sql(
                """
                UPDATE agreements.agreement SET state = ?, version = ?, round = ?, number = ?,
                  rules = ?, starts_on = ?, ends_on = ?, needs = ?
                WHERE id = ? AND version = ?
                """)
            .param(after.state().name())
            .param(after.version())
            .param(after.round())
            .param(after.number().orElse(null))
            .param(after.vehicle().rules())
            .param(after.terms().period().from())
            .param(after.terms().period().to())
            .param(after.terms().needCodes())
            .param(after.id().value())
            .param(after.version() - 1)
            .update();
    if (changed != 1) {
      throw new OptimisticLockingFailureException("the agreement changed meanwhile");
    }
    if (move.step().transition() == Transition.EDIT) {
      terms.replace(after);
    }
    move.signature().ifPresent(signature -> terms.sign(after.id(), signature));
    return history.add(after.id(), move.step());
  }
}
