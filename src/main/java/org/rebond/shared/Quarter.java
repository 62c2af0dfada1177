package org.rebond.shared;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A calendar quarter, written {@code 2026-T3}; number from 1 to 4. */
public record Quarter(int year, int number) implements Comparable<Quarter> {

  private static final Pattern SHAPE = Pattern.compile("(\\d{4})-T([1-4])");

  public Quarter {
    if (number < 1 || number > 4) {
      throw new IllegalArgumentException("a year has four quarters");
    }
  }

  public static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
  }

  public static Optional<Quarter> parse(String typed) {
    Matcher matcher = SHAPE.matcher(typed);
    return matcher.matches()
        ? Optional.of(
            new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  public Period period() {
    LocalDate first = LocalDate.of(year, number * 3 - 2, 1);
    return new Period(first, first.plusMonths(3).minusDays(1));
  }

  public Quarter previous() {
    return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
  }

  public Quarter next() {
    return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
  }

  @Override
  public int compareTo(Quarter other) {
    return Integer.compare(year * 4 + number, other.year * 4 + other.number);
  }

  @Override
  public String toString() {
    return year + "-T" + number;
  }
}
