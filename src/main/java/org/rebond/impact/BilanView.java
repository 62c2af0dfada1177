package org.rebond.impact;

import java.util.List;
import java.util.OptionalInt;
import org.rebond.impact.Disclosure.AtLeast;
import org.rebond.impact.Disclosure.Exact;
import org.rebond.impact.Disclosure.Hidden;
import org.rebond.impact.Disclosure.Total;
import org.rebond.shared.Quarter;

/** A report as its page shows it. */
record BilanView(Quarter quarter, List<Row> rows, Said total, List<Bar> bars) {

  private static final int SHOWN = 8;
  private static final int WIDEST = 320;
  private static final int ROW = 34;

  /** A count in words: a key of the bundle and its number, the threshold where it is hidden. */
  record Said(String key, int count) {

    static Said of(Total total, int threshold) {
      return switch (total) {
        case Exact(int count) -> new Said("impact.count", count);
        case AtLeast(int count) -> new Said("impact.atLeast", count);
        case Hidden() -> new Said("impact.hidden", threshold);
      };
    }

    static Said of(OptionalInt visits, int threshold) {
      return visits.isPresent()
          ? new Said("impact.count", visits.getAsInt())
          : new Said("impact.hidden", threshold);
    }

    public boolean hidden() {
      return key.equals("impact.hidden");
    }
  }

  /** One place of the table. */
  record Row(String place, Said visits) {}

  /** One quarter of the chart, in its own units: 320 wide, 34 a row. */
  record Bar(Quarter quarter, Said said, int width, int top, boolean current) {}

  static BilanView of(Bilan bilan, List<Bilan> all, int threshold) {
    List<Bilan> shown =
        all.stream()
            .filter(other -> other.quarter().compareTo(bilan.quarter()) <= 0)
            .skip(Math.max(0, before(bilan, all) - SHOWN))
            .toList();
    int most = shown.stream().mapToInt(one -> size(one.total())).max().orElse(0);
    List<Bar> bars =
        shown.stream()
            .map(
                one ->
                    new Bar(
                        one.quarter(),
                        Said.of(one.total(), threshold),
                        most == 0 ? 0 : size(one.total()) * WIDEST / most,
                        shown.indexOf(one) * ROW,
                        one.equals(bilan)))
            .toList();
    return new BilanView(
        bilan.quarter(), rows(bilan, threshold), Said.of(bilan.total(), threshold), bars);
  }

  static List<Row> rows(Bilan bilan, int threshold) {
    return bilan.lines().stream()
        .map(line -> new Row(line.place(), Said.of(line.visits(), threshold)))
        .toList();
  }

  public int height() {
    return bars.size() * ROW;
  }

  private static long before(Bilan bilan, List<Bilan> all) {
    return all.stream().filter(other -> other.quarter().compareTo(bilan.quarter()) <= 0).count();
  }

  /** A hidden quarter has no bar: its length would tell. */
  private static int size(Total total) {
    return switch (total) {
      case Exact(int count) -> count;
      case AtLeast(int count) -> count;
      case Hidden() -> 0;
    };
  }
}
