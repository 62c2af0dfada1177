package org.rebond.accounts.delegations;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rebond.organisations.Role;
import org.springframework.validation.BindingResult;

/** What somebody lends, to whom, from when to when. */
record DelegationForm(
    @Nullable String role, @Nullable String holder, @Nullable String from, @Nullable String to) {

  static DelegationForm blank(List<Role> lendable, LocalDate today) {
    return new DelegationForm(
        lendable.isEmpty() ? "" : lendable.getFirst().name(), "", today.toString(), "");
  }

  /** Empty where something is missing, which errors say. */
  Optional<Term> term(List<Role> lendable, BindingResult errors) {
    Optional<Role> lent = lendable.stream().filter(one -> one.name().equals(role)).findFirst();
    if (lent.isEmpty()) {
      errors.rejectValue("role", "accounts.delegation.role.invalid");
    }
    Optional<LocalDate> first = day("from", from, errors);
    Optional<LocalDate> last = day("to", to, errors);
    return lent.isEmpty() || first.isEmpty() || last.isEmpty()
        ? Optional.empty()
        : Optional.of(new Term(lent.get(), first.get(), last.get()));
  }

  /** Empty where nobody was chosen, which errors say. */
  Optional<UUID> holder(BindingResult errors) {
    try {
      return Optional.of(UUID.fromString(Objects.requireNonNullElse(holder, "")));
    } catch (IllegalArgumentException nobody) {
      errors.rejectValue("holder", "accounts.delegation.holder.invalid");
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(
      String field, @Nullable String typed, BindingResult errors) {
    try {
      LocalDate day = LocalDate.parse(Objects.requireNonNullElse(typed, "").strip());
      if (day.getYear() > 1900 && day.getYear() < 2200) {
        return Optional.of(day);
      }
    } catch (DateTimeParseException no) {
      // Told below, like a year of another age.
    }
    errors.rejectValue(field, "accounts.delegation.day.invalid");
    return Optional.empty();
  }
}
