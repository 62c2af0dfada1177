package org.rebond.partnerships.diagnosis;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.diagnosis.DiagnosisDeeds.Desk;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each side states, and what both think of it. */
@Component
public class Stating {

  private final DiagnosisDeeds deeds;
  private final Statements statements;
  private final AuditTrail audit;

  Stating(DiagnosisDeeds deeds, Statements statements, AuditTrail audit) {
    this.deeds = deeds;
    this.statements = statements;
    this.audit = audit;
  }

  /** Once for one key, however often it is sent. */
  @Transactional
  public StatementId state(
      DiagnosisId id, StatementKind kind, StatementForm form, UUID key, Actor by) throws Refusal {
    Desk desk = deeds.sitDown(id, by);
    StatementId added = new StatementId(key);
    Optional<Statement> known = statements.find(added);
    if (known.isPresent()) {
      if (!known.get().diagnosis().equals(id) || known.get().side() != desk.side()) {
        throw new NotAllowed();
      }
      return added;
    }
    Statement first = form.statement(added, id, desk.side(), kind);
    statements.add(worded(first, 1, false), deeds.now());
    audit.record(by, "partnerships.statementWritten", key);
    return added;
  }

  /** False where a colleague wrote since; only the side that states may change its words. */
  @Transactional
  public boolean rewrite(StatementId id, StatementForm form, Actor by) throws Refusal {
    Statement known = own(id, by);
    Statement next = form.statement(id, known.diagnosis(), known.side(), known.kind());
    if (known.withdrawn() || known.version() + 1 != next.version()) {
      return same(known, next);
    }
    if (same(known, next)) {
      return true;
    }
    statements.add(next, deeds.now());
    audit.record(by, "partnerships.statementWritten", id.value());
    return true;
  }

  /** It no longer counts; its words are kept. */
  @Transactional
  public void withdraw(StatementId id, Actor by) throws Refusal {
    Statement known = own(id, by);
    if (!known.withdrawn()) {
      statements.add(worded(known, known.version() + 1, true), deeds.now());
      audit.record(by, "partnerships.statementWithdrawn", id.value());
    }
  }

  /** False where the wording changed or a colleague answered since this was read. */
  @Transactional
  public boolean judge(StatementId id, OpinionForm form, Actor by) throws Refusal {
    Desk desk = deeds.sitTogether(statements.get(id).diagnosis(), by);
    Statement now = statements.get(id);
    Opinion opinion = form.by(desk.side(), deeds.now());
    int version = now.opinion(desk.side()).map(Opinion::version).orElse(0);
    if (now.withdrawn() || form.wording() != now.version() || opinion.version() != version + 1) {
      return now.opinion(desk.side()).filter(given -> same(given, opinion)).isPresent();
    }
    statements.add(id, opinion);
    audit.record(by, "partnerships.opinionGiven", id.value());
    return true;
  }

  private Statement own(StatementId id, Actor by) throws Refusal {
    Desk desk = deeds.sitDown(statements.get(id).diagnosis(), by);
    Statement now = statements.get(id);
    Side side = now.side();
    if (side != desk.side()) {
      throw new NotAllowed();
    }
    return now;
  }

  /** A double click writes once. */
  private static boolean same(Statement known, Statement typed) {
    return worded(typed, known.version(), known.withdrawn())
        .equals(worded(known, known.version(), known.withdrawn()));
  }

  private static boolean same(Opinion known, Opinion typed) {
    return known.agreed() == typed.agreed()
        && known.ofVersion() == typed.ofVersion()
        && known.comment().equals(typed.comment());
  }

  private static Statement worded(Statement one, int version, boolean withdrawn) {
    return new Statement(
        one.id(),
        version,
        one.diagnosis(),
        one.side(),
        one.kind(),
        one.group(),
        one.barrier(),
        one.body(),
        one.figure(),
        withdrawn,
        Map.of());
  }
}
