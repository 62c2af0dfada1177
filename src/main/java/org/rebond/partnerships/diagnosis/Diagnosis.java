package org.rebond.partnerships.diagnosis;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;

/**
 * One dated version of the diagnosis of a partnership.
 *
 * @param number counts up from 1
 * @param ready sides that declared their part ready to be read
 * @param latest no newer version was opened: only this one may be written
 */
public record Diagnosis(
    DiagnosisId id,
    PartnershipId partnership,
    int number,
    LocalDate openedOn,
    Set<Side> ready,
    boolean latest) {

  public Diagnosis {
    ready = Set.copyOf(ready);
  }

  /** Both declared their part ready: from then on everybody reads everything. */
  public boolean open() {
    return ready.containsAll(Set.of(Side.PLACE, Side.AGENCY));
  }

  public boolean ready(Side side) {
    return ready.contains(side);
  }

  public String path() {
    return "/diagnostics/" + id;
  }

  /** Before both are ready, a side reads what it wrote itself, and a directorate nothing. */
  boolean shows(Statement statement, Side reader) {
    return open() || statement.side() == reader;
  }

  List<Statement> shown(List<Statement> all, Side reader) {
    return all.stream().filter(statement -> shows(statement, reader)).toList();
  }

  /** The side for which this person reads. */
  static Side reader(Partnership partnership, Actor actor) {
    return partnership.actsFor(actor).map(PartnershipMember::side).orElse(Side.DIRECTORATE);
  }

  /** The two sides write, a correspondent for theirs too; a directorate reads. */
  static boolean mayWrite(Partnership partnership, Actor actor) {
    return partnership.mayCorrespond(actor) && reader(partnership, actor) != Side.DIRECTORATE;
  }
}
