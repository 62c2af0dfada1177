package org.rebond.partnerships.encounters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.partnerships.encounters.MinutesDesk.sections;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.encounters.MinuteBook.Outcome;
import org.rebond.partnerships.encounters.MinutesDesk.Answered;
import org.rebond.partnerships.encounters.MinutesDesk.Press;

/**
 * Two sides write one text, each over whatever version they happened to read, one in the middle of
 * the other's writing: nothing that either typed is lost.
 */
class ConcurrentMinutesTests {

  private static final Instant AT = Instant.parse("2026-11-24T03:00:00Z");

  @Property
  void whateverIsTypedIsFoundInTheHistoryOrComesBackWhole(@ForAll("presses") List<Press> presses) {
    MinutesDesk desk = new MinutesDesk(presses);
    List<Answered> all = desk.all();
    assertThat(all).hasSize(presses.size());
    for (Answered one : all) {
      switch (one.outcome()) {
        case Outcome.Kept(Minutes now) -> assertHolds(desk, one, now);
        case Outcome.Known(Minutes now) -> assertHolds(desk, one, now);
        case Outcome.Collided(Minutes now, MinutesText yours) -> {
          assertThat(yours).isEqualTo(one.sent());
          assertThat(desk.pages).contains(now);
          assertThat(clash(one, now.text())).as("refused without a reason").isTrue();
        }
      }
    }
  }

  @Property
  void aVersionIsNeverChangedAndNoNumberIsLeftOut(@ForAll("presses") List<Press> presses) {
    MinutesDesk desk = new MinutesDesk(presses);
    List<Minutes> seen = new ArrayList<>();
    while (desk.goesOn()) {
      assertThat(desk.pages.subList(0, seen.size())).isEqualTo(seen);
      seen = List.copyOf(desk.pages);
      for (int i = 0; i < seen.size(); i++) {
        assertThat(seen.get(i).version()).isEqualTo(i + 1);
      }
    }
  }

  @Property
  void sectionsThatTwoWroteApartAreBothKept(
      @ForAll("texts") MinutesText base,
      @ForAll("words") String mine,
      @ForAll("words") String theirs) {
    MinutesDesk desk = new MinutesDesk(List.of());
    desk.pages.add(new Minutes(1, Side.PLACE, AT, base));
    var book = new MinuteBook(desk);
    book.write(new MinutesText(mine, base.decisions(), base.nextStep()), 1, Side.PLACE, AT);
    var outcome =
        book.write(new MinutesText(base.summary(), theirs, base.nextStep()), 1, Side.AGENCY, AT);
    assertThat(outcome).isNotInstanceOf(Outcome.Collided.class);
    assertThat(desk.pages.getLast().text())
        .isEqualTo(new MinutesText(mine, theirs, base.nextStep()));
  }

  /** What the writer changed is in the version they are told of, and that one is in the history. */
  private static void assertHolds(MinutesDesk desk, Answered one, Minutes now) {
    assertThat(desk.pages).contains(now);
    List<String> sent = sections(one.sent());
    for (int i = 0; i < 3; i++) {
      if (!sent.get(i).equals(sections(one.base()).get(i))) {
        assertThat(sections(now.text()).get(i)).isEqualTo(sent.get(i));
      }
    }
  }

  private static boolean clash(Answered one, MinutesText now) {
    for (int i = 0; i < 3; i++) {
      String mine = sections(one.sent()).get(i);
      String before = sections(one.base()).get(i);
      String current = sections(now).get(i);
      if (!mine.equals(before) && !current.equals(before) && !mine.equals(current)) {
        return true;
      }
    }
    return false;
  }

  @Provide
  Arbitrary<List<Press>> presses() {
    return Combinators.combine(
            Arbitraries.of(Side.values()),
            Arbitraries.integers().between(-1, 5),
            Arbitraries.of(true, false).list().ofSize(3),
            texts(),
            Arbitraries.integers().between(0, 2))
        .as(Press::new)
        .list()
        .ofMaxSize(25);
  }

  @Provide
  Arbitrary<MinutesText> texts() {
    return Combinators.combine(words(), words(), words()).as(MinutesText::new);
  }

  /** Few, so that two often type the same. */
  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of("", "a", "b", "a\nb", "é😀", "La visite a eu lieu");
  }
}
