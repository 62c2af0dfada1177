package org.rebond.agreements;

import static org.rebond.agreements.AgreementForm.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.accounts.EmailAddress;
import org.rebond.agreements.AgreementForm.PartyAnswer;
import org.rebond.agreements.AgreementForm.SignatoryAnswer;
import org.rebond.directory.Need;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.Side;
import org.rebond.shared.Period;
import org.rebond.shared.Siret;
import org.rebond.shared.TypedDay;
import org.springframework.validation.BindingResult;

/** Reads the six answers, and says beside each field what is missing, unknown or too long. */
class AgreementAnswers {

  private static final int LONGEST_TERM_IN_YEARS = 10;

  private final AgreementForm form;
  private final Partnership partnership;
  private final BindingResult errors;

  AgreementAnswers(AgreementForm form, Partnership partnership, BindingResult errors) {
    this.form = form;
    this.partnership = partnership;
    this.errors = errors;
  }

  /** Empty where something is wrong, which {@code errors} then says. */
  Optional<Terms> terms() {
    List<Party> parties = parties();
    List<Need> needs = needs();
    Optional<Period> period = period();
    List<Signatory> signatories = signatories();
    return errors.hasErrors()
        ? Optional.empty()
        : Optional.of(new Terms(parties, needs, period.orElseThrow(), signatories));
  }

  private List<Party> parties() {
    List<PartyAnswer> answers = Objects.requireNonNullElse(form.parties(), List.of());
    Set<OrganisationId> seen = new HashSet<>();
    List<Party> parties = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      PartyAnswer answer = answers.get(i);
      String at = "parties[" + i + "].";
      Optional<PartnershipMember> member = member(answer.organisation());
      if (member.isEmpty() || !seen.add(member.get().organisation().id())) {
        errors.reject("agreements.form.parties.unknown");
        continue;
      }
      required(at + "legalName", answer.legalName(), Party.NAME);
      required(at + "brings", answer.brings(), Party.BRINGS);
      bounded(at + "address", answer.address(), Party.ADDRESS);
      Optional<Siret> siret = Siret.parse(text(answer.siret()));
      if (siret.isEmpty() && !text(answer.siret()).isEmpty()) {
        errors.rejectValue(at + "siret", "agreements.form.siret.invalid");
      }
      if (!errors.hasErrors()) {
        parties.add(
            new Party(
                member.get().organisation().id(),
                member.get().side(),
                text(answer.legalName()),
                siret,
                text(answer.address()),
                text(answer.brings())));
      }
    }
    boolean bothSides =
        partnership.members().stream()
                .filter(member -> seen.contains(member.organisation().id()))
                .map(member -> member.side() == Side.PLACE)
                .distinct()
                .count()
            == 2;
    if (!bothSides) {
      errors.reject("agreements.form.parties.unknown");
    }
    return parties;
  }

  private List<Need> needs() {
    Set<String> chosen = Set.copyOf(Objects.requireNonNullElse(form.needs(), List.of()));
    List<Need> needs =
        Stream.of(Need.values()).filter(need -> chosen.contains(need.name())).toList();
    if (needs.isEmpty()) {
      errors.rejectValue("needs", "agreements.form.needs.missing");
    }
    return needs;
  }

  private Optional<Period> period() {
    Optional<LocalDate> from = date("from", form.from());
    Optional<LocalDate> to = date("to", form.to());
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (to.get().isBefore(from.get())) {
      errors.rejectValue("to", "agreements.form.to.before");
      return Optional.empty();
    }
    if (from.get().plusYears(LONGEST_TERM_IN_YEARS).isBefore(to.get())) {
      errors.rejectValue(
          "to", "agreements.form.to.far", new Object[] {LONGEST_TERM_IN_YEARS}, null);
      return Optional.empty();
    }
    return Optional.of(new Period(from.get(), to.get()));
  }

  /** Who signs may be left for later: sending asks for it. */
  private List<Signatory> signatories() {
    List<SignatoryAnswer> answers = Objects.requireNonNullElse(form.signatories(), List.of());
    Set<EmailAddress> seen = new HashSet<>();
    List<Signatory> signatories = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      SignatoryAnswer answer = answers.get(i);
      if (answer.empty()) {
        continue;
      }
      String at = "signatories[" + i + "].";
      required(at + "role", answer.role(), Signatory.ROLE);
      Optional<EmailAddress> email = EmailAddress.parse(text(answer.email()));
      if (email.isEmpty()) {
        errors.rejectValue(at + "email", "agreements.form.email.invalid");
      } else if (!seen.add(email.get())) {
        errors.rejectValue(at + "email", "agreements.form.email.twice");
      }
      Optional<PartnershipMember> member = member(answer.organisation());
      if (member.isEmpty()) {
        errors.reject("agreements.form.parties.unknown");
      } else if (!errors.hasErrors()) {
        signatories.add(
            new Signatory(
                UUID.randomUUID(),
                member.get().organisation().id(),
                text(answer.role()),
                email.orElseThrow()));
      }
    }
    return signatories;
  }

  private Optional<PartnershipMember> member(@Nullable String organisation) {
    return partnership.members().stream()
        .filter(member -> member.organisation().id().toString().equals(text(organisation)))
        .findFirst();
  }

  private void required(String field, @Nullable String typed, int longest) {
    if (text(typed).isEmpty()) {
      errors.rejectValue(field, "agreements.form.required");
    }
    bounded(field, typed, longest);
  }

  private void bounded(String field, @Nullable String typed, int longest) {
    if (text(typed).length() > longest) {
      errors.rejectValue(field, "agreements.form.tooLong", new Object[] {longest}, null);
    }
  }

  private Optional<LocalDate> date(String field, @Nullable String typed) {
    Optional<LocalDate> day = TypedDay.read(text(typed));
    if (day.isEmpty()) {
      errors.rejectValue(field, "agreements.form.date");
    }
    return day;
  }
}
