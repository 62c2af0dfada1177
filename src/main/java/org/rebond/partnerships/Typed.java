package org.rebond.partnerships;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.TypedDay;

/**
 * Reads what forms send, whatever it is: a form of strings always comes back to the page with what
 * was typed, where one that does not convert would be lost.
 */
public final class Typed {

  private Typed() {}

  public static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }

  /** Key of a form; a form without one is sent for the first time. */
  public static UUID key(String typed) {
    return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? UUID.fromString(typed)
        : UUID.randomUUID();
  }

  public static <E extends Enum<E>> Optional<E> one(Class<E> type, String typed) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(typed))
        .findFirst();
  }

  public static Optional<LocalDate> day(String typed) {
    return TypedDay.read(typed);
  }

  public static Optional<LocalTime> time(String typed) {
    return parse(typed, LocalTime::parse);
  }

  /** At most six digits. */
  public static Optional<Integer> number(String typed) {
    return typed.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
  }

  private static <T> Optional<T> parse(String typed, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(typed));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
