package org.rebond.partnerships.diagnosis;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rebond.directory.PeripheralBarrier;
import org.rebond.partnerships.Side;

/**
 * Who needs what, who does it, who could: one row for each group and barrier that anybody named.
 */
public record Matrix(List<Row> rows) {

  /** What a row means: the end of a message key, said in words on every page. */
  public enum Reading {
    /** Nobody does anything about it, and nobody sees how. */
    GAP,
    /** Nobody does anything about it yet, and somebody could. */
    OPENING,
    /** The place alone does something about it. */
    PLACE_ALONE,
    /** The agency alone does something about it. */
    AGENCY_ALONE,
    /** Both do something about it: an overlap, or a relay. */
    BOTH
  }

  public Matrix {
    rows = List.copyOf(rows);
  }

  static Matrix of(List<Statement> statements) {
    Map<List<Object>, List<Statement>> grouped =
        statements.stream()
            .sorted(Comparator.comparing(Statement::barrier).thenComparing(Statement::group))
            .collect(
                Collectors.groupingBy(
                    one -> List.of(one.barrier(), one.group()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return new Matrix(grouped.values().stream().map(Row::new).toList());
  }

  public long count(Reading reading) {
    return rows.stream().filter(row -> row.reading() == reading).count();
  }

  /** Everything said about one group and one barrier. */
  public record Row(List<Statement> statements) {

    public Row {
      statements = List.copyOf(statements);
    }

    public Group group() {
      return statements.getFirst().group();
    }

    public PeripheralBarrier barrier() {
      return statements.getFirst().barrier();
    }

    public List<Statement> needs() {
      return of(StatementKind.NEED);
    }

    public List<Statement> could() {
      return of(StatementKind.COULD);
    }

    public List<Statement> done(Side side) {
      return of(StatementKind.DOES).stream().filter(one -> one.side() == side).toList();
    }

    /** Something is done or could be about what nobody named as a need. */
    public boolean unasked() {
      return needs().isEmpty();
    }

    public Reading reading() {
      boolean place = !done(Side.PLACE).isEmpty();
      boolean agency = !done(Side.AGENCY).isEmpty();
      if (place && agency) {
        return Reading.BOTH;
      }
      if (place || agency) {
        return place ? Reading.PLACE_ALONE : Reading.AGENCY_ALONE;
      }
      return could().isEmpty() ? Reading.GAP : Reading.OPENING;
    }

    /** Class of the tag that says it. */
    public String tag() {
      return switch (reading()) {
        case GAP -> "danger";
        case OPENING -> "sun";
        case PLACE_ALONE -> "place";
        case AGENCY_ALONE -> "agency";
        case BOTH -> "success";
      };
    }

    private List<Statement> of(StatementKind kind) {
      return statements.stream().filter(one -> one.kind() == kind).toList();
    }
  }
}
