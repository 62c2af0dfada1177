package org.rebond.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures of one thing, round after round. */
public final class Samples {

  private final List<Double> values = new ArrayList<>();

  public void add(double value) {
    values.add(value);
  }

  public double median() {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  public List<Double> values() {
    return List.copyOf(values);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s (%s–%s)",
        number(median()),
        number(values.stream().mapToDouble(Double::doubleValue).min().orElseThrow()),
        number(values.stream().mapToDouble(Double::doubleValue).max().orElseThrow()));
  }

  static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%.0f" : "%.2f", value);
  }
}
