package org.rebond.accounts.journal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rebond.audit.AuditQuery;
import org.rebond.shared.TypedDay;
import org.springframework.validation.BindingResult;

/**
 * What the reader of the journal asked for, as it stands in the address.
 *
 * @param sujet id of what was acted upon
 * @param qui kind of actor
 * @param compte id of the account that acted
 * @param du first day, in Paris
 * @param au last day, in Paris
 * @param ordre {@code ancien} for the oldest first
 */
record JournalFilter(
    String action, String sujet, String qui, String compte, String du, String au, String ordre) {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  JournalFilter(
      @Nullable String action,
      @Nullable String sujet,
      @Nullable String qui,
      @Nullable String compte,
      @Nullable String du,
      @Nullable String au,
      @Nullable String ordre) {
    this.action = text(action);
    this.sujet = text(sujet);
    this.qui = text(qui);
    this.compte = text(compte);
    this.du = text(du);
    this.au = text(au);
    this.ordre = text(ordre);
  }

  public boolean oldestFirst() {
    return ordre.equals("ancien");
  }

  /** Says beside the field what cannot be read. */
  void check(BindingResult binding) {
    if (unreadable(sujet, UUID::fromString)) {
      binding.rejectValue("sujet", "accounts.journal.subject.invalid");
    }
    if (unreadable(compte, UUID::fromString)) {
      binding.rejectValue("compte", "accounts.journal.subject.invalid");
    }
    if (unreadable(du, JournalFilter::day)) {
      binding.rejectValue("du", "accounts.journal.day.invalid");
    }
    if (unreadable(au, JournalFilter::day)) {
      binding.rejectValue("au", "accounts.journal.day.invalid");
    }
  }

  AuditQuery query() {
    return new AuditQuery(
        asked(action, Function.identity()),
        asked(sujet, UUID::fromString),
        asked(qui, Function.identity()),
        asked(compte, UUID::fromString),
        asked(du, JournalFilter::day).map(day -> day.atStartOfDay(PARIS).toInstant()),
        asked(au, JournalFilter::day).map(day -> day.plusDays(1).atStartOfDay(PARIS).toInstant()),
        oldestFirst());
  }

  private static LocalDate day(String typed) {
    return TypedDay.read(typed).orElseThrow(IllegalArgumentException::new);
  }

  private static <T> Optional<T> asked(String typed, Function<String, T> reading) {
    return typed.isEmpty() ? Optional.empty() : Optional.of(reading.apply(typed));
  }

  private static boolean unreadable(String typed, Function<String, ?> reading) {
    try {
      asked(typed, reading);
      return false;
    } catch (IllegalArgumentException wrong) {
      return true;
    }
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
