package org.rebond.partnerships.diagnosis;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.rebond.directory.PeripheralBarrier;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Typed;
import org.springframework.validation.BindingResult;

/**
 * A statement as typed.
 *
 * @param version the one this was written over; none is 0
 * @param amount with {@code unit}, {@code countedOn} and {@code source}, or without all of them
 */
public record StatementForm(
    String version,
    String group,
    String barrier,
    String body,
    String amount,
    String unit,
    String countedOn,
    String source,
    String key) {

  static final int LONGEST = 600;
  static final int LONGEST_SOURCE = 200;

  public StatementForm {
    version = Typed.text(version);
    group = Typed.text(group);
    barrier = Typed.text(barrier);
    body = Typed.text(body);
    amount = Typed.text(amount);
    unit = Typed.text(unit);
    countedOn = Typed.text(countedOn);
    source = Typed.text(source);
    key = Typed.text(key);
  }

  static StatementForm empty() {
    return new StatementForm("0", "", "", "", "", Figure.Unit.PEOPLE.name(), "", "", "");
  }

  static StatementForm of(Statement known) {
    return new StatementForm(
        String.valueOf(known.version()),
        known.group().name(),
        known.barrier().name(),
        known.body(),
        known.figure().map(figure -> String.valueOf(figure.amount())).orElse(""),
        known.figure().map(Figure::unit).orElse(Figure.Unit.PEOPLE).name(),
        known.figure().map(figure -> figure.on().toString()).orElse(""),
        known.figure().map(Figure::source).orElse(""),
        "");
  }

  void check(BindingResult binding, StatementKind kind, LocalDate today) {
    required(Typed.one(Group.class, group), "group", binding);
    required(Typed.one(PeripheralBarrier.class, barrier), "barrier", binding);
    required(Optional.of(body).filter(text -> !text.isEmpty()), "body", binding);
    if (body.length() > LONGEST) {
      binding.rejectValue("body", "partnerships.form.message.tooLong");
    }
    if (kind == StatementKind.NEED && counted()) {
      checkFigure(binding, today);
    }
  }

  /** A figure without its day or its source says nothing that can be checked. */
  private void checkFigure(BindingResult binding, LocalDate today) {
    Optional<Integer> number = Typed.number(amount);
    Optional<Figure.Unit> counts = Typed.one(Figure.Unit.class, unit);
    required(number, "amount", binding);
    required(counts, "unit", binding);
    if (number.isPresent() && counts.isPresent() && !Figure.possible(number.get(), counts.get())) {
      binding.rejectValue("amount", "partnerships.diagnosis.form.amount." + counts.get());
    }
    Optional<LocalDate> day = Typed.day(countedOn);
    required(day, "countedOn", binding);
    if (day.filter(typed -> typed.isAfter(today)).isPresent()) {
      binding.rejectValue("countedOn", "partnerships.diagnosis.form.countedOn.future");
    }
    required(Optional.of(source).filter(text -> !text.isEmpty()), "source", binding);
    if (source.length() > LONGEST_SOURCE) {
      binding.rejectValue("source", "partnerships.form.message.tooLong");
    }
  }

  private boolean counted() {
    return !amount.isEmpty() || !countedOn.isEmpty() || !source.isEmpty();
  }

  int over() {
    return Typed.number(version).orElse(0);
  }

  /** Only after a check without errors. */
  Statement statement(StatementId id, DiagnosisId diagnosis, Side side, StatementKind kind) {
    return new Statement(
        id,
        over() + 1,
        diagnosis,
        side,
        kind,
        Typed.one(Group.class, group).orElseThrow(),
        Typed.one(PeripheralBarrier.class, barrier).orElseThrow(),
        body,
        kind == StatementKind.NEED && counted()
            ? Optional.of(
                new Figure(
                    Typed.number(amount).orElseThrow(),
                    Typed.one(Figure.Unit.class, unit).orElseThrow(),
                    Typed.day(countedOn).orElseThrow(),
                    source))
            : Optional.empty(),
        false,
        Map.of());
  }

  private static void required(Optional<?> value, String field, BindingResult binding) {
    if (value.isEmpty()) {
      binding.rejectValue(field, "partnerships.diagnosis.form." + field + ".missing");
    }
  }
}
