package org.rebond.partnerships.diagnosis;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rebond.directory.PeripheralBarrier;
import org.rebond.partnerships.Side;

/**
 * An axis that follows from what both agreed on. The rule, said on the page: only statements on
 * which both sides agree count; they are put together by barrier; a barrier becomes an axis where a
 * need is agreed and at least one side does or could do something about it. First what nobody does
 * yet, then what one side does alone, then what both do.
 */
public record Proposal(PeripheralBarrier barrier, Why why, List<Statement> from) {

  /** What there is to do together: the end of a message key. */
  public enum Why {
    /** Nobody does it yet, and somebody could. */
    BEGIN,
    /** One side does it: the other can send people, or lend a hand. */
    COMPLETE,
    /** Both do it: who does what, and how people go from one to the other. */
    COORDINATE
  }

  public Proposal {
    from = List.copyOf(from);
  }

  static List<Proposal> of(List<Statement> statements) {
    Map<PeripheralBarrier, List<Statement>> agreed =
        statements.stream()
            .filter(Statement::agreed)
            .collect(groupingBy(Statement::barrier, TreeMap::new, toList()));
    return agreed.entrySet().stream()
        .filter(entry -> answered(entry.getValue()))
        .map(entry -> new Proposal(entry.getKey(), reason(entry.getValue()), entry.getValue()))
        .sorted(Comparator.comparing(Proposal::why).thenComparing(Proposal::barrier))
        .toList();
  }

  public List<Group> groups() {
    return from.stream()
        .filter(one -> one.kind() == StatementKind.NEED)
        .map(Statement::group)
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean answered(List<Statement> agreed) {
    return agreed.stream().anyMatch(one -> one.kind() == StatementKind.NEED)
        && agreed.stream().anyMatch(one -> one.kind() != StatementKind.NEED);
  }

  private static Why reason(List<Statement> agreed) {
    boolean place = does(agreed, Side.PLACE);
    boolean agency = does(agreed, Side.AGENCY);
    return place && agency ? Why.COORDINATE : place || agency ? Why.COMPLETE : Why.BEGIN;
  }

  private static boolean does(List<Statement> agreed, Side side) {
    return agreed.stream().anyMatch(one -> one.kind() == StatementKind.DOES && one.side() == side);
  }
}
