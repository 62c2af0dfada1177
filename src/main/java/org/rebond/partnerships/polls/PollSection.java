package org.rebond.partnerships.polls;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.PartnershipSection;
import org.rebond.partnerships.PartnershipSection.NextStep;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Words;
import org.springframework.stereotype.Component;

/** Dates that wait for an answer, in the space of a partnership. */
@Component
class PollSection implements PartnershipSection {

  private static final Duration STILL_SHOWN = Duration.ofDays(30);
  private static final int SOMEBODY_WAITS = 85;

  private final Polls polls;
  private final Clock clock;

  PollSection(Polls polls, Clock clock) {
    this.polls = polls;
    this.clock = clock;
  }

  @Override
  public List<Panel> panels(Partnership partnership, Actor actor) {
    List<Poll> waiting = waiting(List.of(partnership.id()));
    return waiting.isEmpty()
        ? List.of()
        : List.of(
            new Panel(
                Words.of("partnerships.polls.panel"),
                "partnerships/polls/views/panel",
                waiting,
                Column.ASIDE,
                8));
  }

  /** A side that did not answer, first; then the one that can pick since all answered. */
  @Override
  public Map<PartnershipId, NextStep> nextSteps(List<Partnership> partnerships, Actor actor) {
    Map<PartnershipId, Partnership> mine = new HashMap<>();
    partnerships.stream()
        .filter(one -> one.mayCorrespond(actor))
        .forEach(one -> mine.put(one.id(), one));
    Map<PartnershipId, NextStep> steps = new HashMap<>();
    for (Poll poll : waiting(mine.keySet())) {
      Partnership partnership = mine.get(poll.terms().partnership());
      if (partnership != null && poll.open(clock.instant())) {
        step(poll, partnership, actor).ifPresent(step -> steps.putIfAbsent(partnership.id(), step));
      }
    }
    return steps;
  }

  private Optional<NextStep> step(Poll poll, Partnership partnership, Actor actor) {
    Optional<Side> side = partnership.actsFor(actor).map(PartnershipMember::side);
    if (side.isEmpty()) {
      return Optional.empty();
    }
    if (!poll.answered(side.get())) {
      return Optional.of(step("answer", poll));
    }
    boolean all =
        partnership.members().stream().map(PartnershipMember::side).allMatch(poll::answered);
    return side.get() == poll.by() && all ? Optional.of(step("pick", poll)) : Optional.empty();
  }

  private List<Poll> waiting(Collection<PartnershipId> partnerships) {
    return polls.waiting(partnerships, clock.instant().minus(STILL_SHOWN));
  }

  private static NextStep step(String what, Poll poll) {
    String key = "partnerships.polls.next." + what;
    return new NextStep(
        Words.of(key + ".title"),
        Words.of(key + ".why"),
        Words.of(key + ".button"),
        poll.path(),
        SOMEBODY_WAITS);
  }
}
