package org.rebond.partnerships.diagnosis;

import java.util.List;
import java.util.stream.Stream;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Side;

/**
 * A diagnosis as the one who looks may see it.
 *
 * @param reader the side for which that person looks
 * @param mayWrite for that side, in this version
 * @param statements only those that this side may read
 */
public record DiagnosisView(
    Partnership partnership,
    Diagnosis diagnosis,
    Side reader,
    boolean mayWrite,
    List<Statement> statements,
    List<Axis> axes) {

  /** One of the six steps; {@code path} leads there unless it is not open yet. */
  public record Step(String key, String path, boolean reachable, boolean done) {}

  public DiagnosisView {
    statements = List.copyOf(statements);
    axes = List.copyOf(axes);
  }

  public String path() {
    return diagnosis.path();
  }

  public boolean open() {
    return diagnosis.open();
  }

  /** Whether the side of the reader declared its part ready. */
  public boolean ready() {
    return diagnosis.ready(reader);
  }

  public Side other() {
    return reader == Side.PLACE ? Side.AGENCY : Side.PLACE;
  }

  /** What this side itself stated. */
  public List<Statement> own(StatementKind kind) {
    return statements.stream().filter(one -> one.side() == reader && one.kind() == kind).toList();
  }

  public boolean empty() {
    return statements.stream().noneMatch(one -> one.side() == reader);
  }

  public List<Statement> of(StatementKind kind) {
    return statements.stream().filter(one -> one.kind() == kind).toList();
  }

  public Matrix matrix() {
    return Matrix.of(statements);
  }

  public List<Proposal> proposals() {
    return Proposal.of(statements);
  }

  /** Proposals about a barrier that no axis speaks of yet. */
  public List<Proposal> fresh() {
    return proposals().stream()
        .filter(one -> axes.stream().noneMatch(axis -> axis.barrier() == one.barrier()))
        .toList();
  }

  public long agreed() {
    return statements.stream().filter(Statement::agreed).count();
  }

  public long toDiscuss() {
    return statements.stream().filter(Statement::toDiscuss).count();
  }

  /** Statements on which this side has said nothing. */
  public long unanswered() {
    return open() && reader != Side.DIRECTORATE
        ? statements.stream().filter(one -> one.stand(reader) == Statement.Stand.SILENT).count()
        : 0;
  }

  public List<Step> steps() {
    boolean writes = reader != Side.DIRECTORATE;
    return Stream.of(
            part(StatementKind.NEED, writes),
            part(StatementKind.DOES, writes),
            part(StatementKind.COULD, writes),
            new Step("together", path() + "/ensemble", open(), open()),
            new Step(
                "opinions",
                path() + "/accords",
                open(),
                open() && agreed() + toDiscuss() == statements.size()),
            new Step("axes", path() + "/axes", open(), axes.stream().anyMatch(Axis::agreed)))
        .toList();
  }

  private Step part(StatementKind kind, boolean writes) {
    return new Step(
        kind.slug(),
        path() + "/notre-part/" + kind.slug(),
        writes,
        // Whoever declares a part ready had nothing more to say.
        ready() || !own(kind).isEmpty());
  }
}
