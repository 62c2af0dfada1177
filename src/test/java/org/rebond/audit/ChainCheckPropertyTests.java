package org.rebond.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ChainCheckPropertyTests {

  private static final UUID SUBJECT = new UUID(7, 7);

  /** A line as it stands in the table. */
  private record Row(Line line, Digest hash) {}

  @Property(tries = 300)
  void anUntouchedChainIsWhole(@ForAll("deeds") List<Deed> deeds) {
    assertThat(findings(chain(deeds))).isEmpty();
  }

  @Property(tries = 1_000)
  void anySingleChangedFieldIsFound(
      @ForAll("deeds") List<Deed> deeds,
      @ForAll @IntRange(min = 0, max = 8) int field,
      @ForAll int where) {
    List<Row> rows = chain(deeds);
    int at = Math.floorMod(where, rows.size());
    Row changed = changed(rows.get(at), field);
    assertThat(changed).isNotEqualTo(rows.get(at));
    rows.set(at, changed);
    assertThat(findings(rows)).isNotEmpty();
  }

  @Property(tries = 300)
  void aLineTakenOutOfTheMiddleIsFound(@ForAll("deeds") List<Deed> deeds, @ForAll int where) {
    List<Row> rows = chain(deeds);
    if (rows.size() < 2) {
      return;
    }
    Row gone = rows.remove(Math.floorMod(where, rows.size() - 1));
    assertThat(findings(rows)).contains(Finding.line(Flaw.REMOVED, SUBJECT, gone.line().number()));
  }

  @Property(tries = 300)
  void twoLinesThatChangePlacesAreFound(@ForAll("deeds") List<Deed> deeds, @ForAll int where) {
    List<Row> rows = chain(deeds);
    if (rows.size() < 2) {
      return;
    }
    int at = Math.floorMod(where, rows.size() - 1);
    Collections.swap(rows, at, at + 1);
    rows.replaceAll(row -> new Row(numbered(row.line(), rows.indexOf(row) + 1), row.hash()));
    assertThat(findings(rows)).isNotEmpty();
  }

  @Provide
  Arbitrary<List<Deed>> deeds() {
    return Combinators.combine(
            Arbitraries.create(UUID::randomUUID),
            Arbitraries.longs().between(0, 4_000_000_000_000_000L),
            Arbitraries.of("agreements.signed", "accounts.joined", "é"),
            Arbitraries.of("system", "member", "correspondent"),
            Arbitraries.of(true, false))
        .as(
            (id, micros, action, kind, somebody) ->
                new Deed(
                    id,
                    SUBJECT,
                    Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
                    action,
                    kind,
                    new Who(somebody ? Optional.of(id) : Optional.empty(), Optional.empty()),
                    Digest.NONE))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  /** The line with one of its eight fields changed, or, for the last, only its hash. */
  private static Row changed(Row row, int field) {
    Line l = row.line();
    return new Row(
        new Line(
            field == 0 ? UUID.randomUUID() : l.id(),
            field == 1 ? UUID.randomUUID() : l.subject(),
            field == 2 ? l.number() + 1 : l.number(),
            field == 3 ? l.at().plusNanos(1_000) : l.at(),
            field == 4 ? l.action() + "x" : l.action(),
            field == 5 ? l.kind() + "x" : l.kind(),
            field == 6 ? other(l.actor()) : l.actor(),
            field == 7 ? other(l.content()) : l.content()),
        field == 8 ? other(row.hash()) : row.hash());
  }

  private static Line numbered(Line l, int number) {
    return new Line(
        l.id(), l.subject(), number, l.at(), l.action(), l.kind(), l.actor(), l.content());
  }

  private static Digest other(Digest digest) {
    return new Sha256().add(digest).digest();
  }

  private static List<Row> chain(List<Deed> deeds) {
    List<Row> rows = new ArrayList<>();
    Digest last = Digest.NONE;
    for (Deed deed : deeds) {
      Digest actor = deed.who().nobody() ? Digest.NONE : deed.who().digest(new byte[16]);
      Line line = deed.line(rows.size() + 1, actor);
      last = line.hash(last);
      rows.add(new Row(line, last));
    }
    return rows;
  }

  private static List<Finding> findings(List<Row> rows) {
    List<Finding> findings = new ArrayList<>();
    var check = new ChainCheck(findings::add);
    rows.forEach(row -> check.next(row.line(), row.hash(), Optional.empty()));
    return findings;
  }
}
