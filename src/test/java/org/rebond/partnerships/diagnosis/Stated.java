package org.rebond.partnerships.diagnosis;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rebond.directory.PeripheralBarrier;
import org.rebond.partnerships.Side;

/** Statements of the tests. */
final class Stated {

  private Stated() {}

  static Statement by(Side side, StatementKind kind, Group group, PeripheralBarrier barrier) {
    return new Statement(
        new StatementId(UUID.randomUUID()),
        1,
        new DiagnosisId(UUID.randomUUID()),
        side,
        kind,
        group,
        barrier,
        "Une phrase",
        Optional.empty(),
        false,
        Map.of());
  }

  static Statement by(Side side, StatementKind kind, PeripheralBarrier barrier) {
    return by(side, kind, Group.YOUNG, barrier);
  }

  static Statement agreed(Statement one) {
    return answered(one, one.side() == Side.PLACE ? Side.AGENCY : Side.PLACE, true, one.version());
  }

  static Statement answered(Statement one, Side side, boolean agreed, int ofVersion) {
    return new Statement(
        one.id(),
        one.version(),
        one.diagnosis(),
        one.side(),
        one.kind(),
        one.group(),
        one.barrier(),
        one.body(),
        one.figure(),
        one.withdrawn(),
        Map.of(side, new Opinion(side, 1, ofVersion, agreed, "Une remarque", Instant.EPOCH)));
  }
}
