package org.rebond.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.rebond.impact.Disclosure.AtLeast;
import org.rebond.impact.Disclosure.Exact;
import org.rebond.impact.Disclosure.Hidden;
import org.rebond.impact.Disclosure.Total;

class DisclosureTests {

  private static final Disclosure RULE = new Disclosure(11);

  /** All that anyone can read of one report. */
  private record Read(List<OptionalInt> parts, Total total) {}

  @Test
  void nothingBelowElevenIsSaidZeroIncluded() {
    assertThat(RULE.published(0)).isEmpty();
    assertThat(RULE.published(10)).isEmpty();
    assertThat(RULE.published(11)).hasValue(11);
  }

  @Test
  void aTotalIsExactOnlyWhereEveryPartIsSaid() {
    assertThat(read(List.of(40, 25)).total()).isEqualTo(new Exact(65));
    assertThat(read(List.of(40, 3)).total()).isEqualTo(new AtLeast(40));
    assertThat(read(List.of(8, 9, 10)).total()).isEqualTo(new Hidden());
    assertThat(Disclosure.total(List.of())).isEqualTo(new Hidden());
  }

  @Test
  void theThresholdMayOnlyBeRaised() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Disclosure(10));
    assertThat(new Disclosure(20).published(19)).isEmpty();
  }

  /**
   * Whatever the hidden counts were, everything that can be read is the same: so no arithmetic on
   * it, alone or with one's own count, tells one from another.
   */
  @Property
  void whatIsReadDoesNotDependOnAHiddenCount(
      @ForAll("counts") List<Integer> counts,
      @ForAll @Size(12) List<@IntRange(max = 10) Integer> other) {
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      changed.add(counts.get(i) < 11 ? other.get(i) : counts.get(i));
    }
    assertThat(read(changed)).isEqualTo(read(counts));
  }

  /** A place may stand in several partnerships, hence in several reports with several totals. */
  @Property
  void readingSeveralReportsTellsNoMore(
      @ForAll("counts") List<Integer> counts,
      @ForAll @Size(12) List<@IntRange(max = 10) Integer> other,
      @ForAll @IntRange(max = 12) int from,
      @ForAll @IntRange(max = 12) int to) {
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      changed.add(counts.get(i) < 11 ? other.get(i) : counts.get(i));
    }
    int start = Math.min(Math.min(from, to), counts.size());
    int end = Math.min(Math.max(from, to), counts.size());
    assertThat(List.of(read(changed.subList(start, end)), read(changed.subList(0, end))))
        .isEqualTo(List.of(read(counts.subList(start, end)), read(counts.subList(0, end))));
  }

  @Property
  void noPublishedNumberIsBelowEleven(@ForAll("counts") List<Integer> counts) {
    Read read = read(counts);
    assertThat(read.parts().stream().filter(OptionalInt::isPresent).map(OptionalInt::getAsInt))
        .allMatch(count -> count >= 11);
    switch (read.total()) {
      case Exact(int count) -> assertThat(count).isGreaterThanOrEqualTo(11);
      case AtLeast(int count) -> assertThat(count).isGreaterThanOrEqualTo(11);
      case Hidden() -> assertThat(read.parts()).noneMatch(OptionalInt::isPresent);
    }
  }

  @Provide
  Arbitrary<List<Integer>> counts() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(0, 12), Arbitraries.integers().between(0, 500))
        .list()
        .ofMaxSize(12);
  }

  private static Read read(List<Integer> counts) {
    List<OptionalInt> parts = counts.stream().map(RULE::published).toList();
    return new Read(parts, Disclosure.total(parts));
  }
}
