package org.rebond.partnerships.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rebond.directory.PeripheralBarrier;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Typed;
import org.springframework.validation.BindingResult;

/**
 * An axis as typed.
 *
 * @param version the one this was written over; none is 0
 */
public record AxisForm(
    String version,
    String barrier,
    String title,
    String aim,
    String first,
    String second,
    String third,
    String key) {

  static final int LONGEST_TITLE = 120;
  static final int LONGEST_AIM = 600;
  static final int LONGEST_INDICATOR = 200;

  public AxisForm {
    version = Typed.text(version);
    barrier = Typed.text(barrier);
    title = Typed.text(title);
    aim = Typed.text(aim);
    first = Typed.text(first);
    second = Typed.text(second);
    third = Typed.text(third);
    key = Typed.text(key);
  }

  static AxisForm of(Axis axis) {
    return new AxisForm(
        String.valueOf(axis.version()),
        axis.barrier().name(),
        axis.title(),
        axis.aim(),
        indicator(axis, 0),
        indicator(axis, 1),
        indicator(axis, 2),
        "");
  }

  private static String indicator(Axis axis, int index) {
    return index < axis.indicators().size() ? axis.indicators().get(index) : "";
  }

  void check(BindingResult binding) {
    if (Typed.one(PeripheralBarrier.class, barrier).isEmpty()) {
      binding.rejectValue("barrier", "partnerships.diagnosis.form.barrier.missing");
    }
    text(title, "title", LONGEST_TITLE, binding);
    text(aim, "aim", LONGEST_AIM, binding);
    tooLong(first, "first", LONGEST_INDICATOR, binding);
    tooLong(second, "second", LONGEST_INDICATOR, binding);
    tooLong(third, "third", LONGEST_INDICATOR, binding);
  }

  private static void text(String typed, String field, int longest, BindingResult binding) {
    if (typed.isEmpty()) {
      binding.rejectValue(field, "partnerships.diagnosis.form." + field + ".missing");
    }
    tooLong(typed, field, longest, binding);
  }

  private static void tooLong(String typed, String field, int longest, BindingResult binding) {
    if (typed.length() > longest) {
      binding.rejectValue(field, "partnerships.form.message.tooLong");
    }
  }

  int over() {
    return Typed.number(version).orElse(0);
  }

  /** Only after a check without errors. */
  Axis axis(AxisId id, PartnershipId partnership, DiagnosisId diagnosis) {
    Optional<PeripheralBarrier> about = Typed.one(PeripheralBarrier.class, barrier);
    List<String> indicators =
        Stream.of(first, second, third).filter(typed -> !typed.isEmpty()).toList();
    return new Axis(
        id,
        over() + 1,
        partnership,
        diagnosis,
        about.orElseThrow(),
        title,
        aim,
        indicators,
        false,
        Set.of());
  }
}
