package org.rebond.partnerships.encounters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.encounters.MinuteBook.Outcome;

/** The versions in memory; while one press is kept, others come in between. */
final class MinutesDesk implements MinuteBook.Versions {

  private static final Instant AT = Instant.parse("2026-11-24T03:00:00Z");

  /**
   * One press of the button.
   *
   * @param stale how many versions behind the writer's page is; beyond the first it is forged
   * @param changed which of the three sections the writer changed
   * @param meanwhile how many others write between the reading and the keeping of this one
   */
  record Press(Side side, int stale, List<Boolean> changed, MinutesText typed, int meanwhile) {}

  /** A press, what was sent and over what, and what came back. */
  record Answered(MinutesText sent, MinutesText base, Outcome outcome) {}

  final List<Minutes> pages = new ArrayList<>();
  private final Deque<Press> waiting;
  private final List<Answered> answered = new ArrayList<>();
  private int between;

  MinutesDesk(List<Press> presses) {
    waiting = new ArrayDeque<>(presses);
  }

  List<Answered> all() {
    while (goesOn()) {
      assertThat(answered).isNotEmpty();
    }
    return answered;
  }

  boolean goesOn() {
    Press next = waiting.poll();
    if (next == null) {
      return false;
    }
    int over = pages.size() - next.stale();
    MinutesText base =
        over >= 1 && over <= pages.size() ? pages.get(over - 1).text() : MinutesText.EMPTY;
    List<String> old = sections(base);
    List<String> typed = sections(next.typed());
    List<String> sent =
        IntStream.range(0, 3)
            .mapToObj(i -> next.changed().get(i) ? typed.get(i) : old.get(i))
            .toList();
    MinutesText text = new MinutesText(sent.get(0), sent.get(1), sent.get(2));
    // No page is sent without a summary: the form refuses it before.
    MinutesText whole =
        text.summary().isEmpty() ? new MinutesText("x", text.decisions(), text.nextStep()) : text;
    between = next.meanwhile();
    Outcome outcome = new MinuteBook(this).write(whole, Math.max(over, 0), next.side(), AT);
    answered.add(new Answered(whole, base, outcome));
    return true;
  }

  @Override
  public Optional<Minutes> latest() {
    return pages.isEmpty() ? Optional.empty() : Optional.of(pages.getLast());
  }

  @Override
  public Optional<Minutes> number(int version) {
    return version >= 1 && version <= pages.size()
        ? Optional.of(pages.get(version - 1))
        : Optional.empty();
  }

  @Override
  public boolean add(Minutes minutes) {
    if (between > 0) {
      between--;
      int left = between;
      goesOn();
      between = left;
    }
    return minutes.version() == pages.size() + 1 && pages.add(minutes);
  }

  static List<String> sections(MinutesText text) {
    return List.of(text.summary(), text.decisions(), text.nextStep());
  }
}
