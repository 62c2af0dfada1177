package org.rebond.partnerships.vitality;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.Memberships.Member;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Vitality;

/** When a relation is nudged, and whom: few letters, to one person, and then silence. */
final class NudgeRule {

  /** No second one sooner. */
  static final int WEEKS_BETWEEN = 8;

  /** Two that changed nothing are enough. */
  static final int MOST = 2;

  private NudgeRule() {}

  /** A meeting that is planned makes a relation alive, so that nobody is nudged into it. */
  static boolean due(Facts facts, List<LocalDate> nudged) {
    LocalDate soonest = facts.today().minusWeeks(WEEKS_BETWEEN);
    return Liveliness.of(facts).vitality() == Vitality.FADING
        && nudged.stream().noneMatch(day -> day.isAfter(soonest))
        && nudged.stream().filter(day -> day.isAfter(facts.latestDay())).count() < MOST;
  }

  /**
   * The one of a team who last did something there and still may, else a manager, else anybody who
   * may; the same one on every node.
   *
   * @param doers accounts that did something, the latest first
   */
  static Optional<Member> reader(List<Member> team, List<UUID> doers) {
    List<Member> able =
        team.stream()
            .filter(member -> member.is(Role.FACILITATOR))
            .sorted(Comparator.comparing(Member::email))
            .toList();
    return doers.stream()
        .flatMap(doer -> able.stream().filter(member -> member.account().equals(doer)))
        .findFirst()
        .or(() -> able.stream().filter(member -> member.is(Role.MANAGER)).findFirst())
        .or(() -> able.stream().findFirst());
  }
}
