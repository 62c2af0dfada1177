package org.rebond.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a day or a month that somebody typed or a program sent: in ISO form, and from 2000 to 2199.
 * Java knows the year 999999999; the database, and everybody's life, do not.
 */
public final class TypedDay {

  public static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private TypedDay() {}

  /** Written {@code 2026-11-24}; empty where it is no day, or an impossible one. */
  public static Optional<LocalDate> read(String typed) {
    return parsed(typed, LocalDate::parse).filter(TypedDay::possible);
  }

  /** Written {@code 2026-11}; empty where it is no month, or an impossible one. */
  public static Optional<YearMonth> readMonth(String typed) {
    return parsed(typed, YearMonth::parse).filter(month -> possible(month.atDay(1)));
  }

  private static boolean possible(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }

  private static <T> Optional<T> parsed(String typed, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(typed.strip()));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
