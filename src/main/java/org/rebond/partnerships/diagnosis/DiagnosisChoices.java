package org.rebond.partnerships.diagnosis;

import java.util.List;
import java.util.Map;
import org.rebond.directory.PeripheralBarrier;
import org.rebond.partnerships.Side;

/** The closed lists that forms of a diagnosis choose from, by the name that pages give them. */
final class DiagnosisChoices {

  private DiagnosisChoices() {}

  static Map<String, Object> all() {
    return Map.of(
        "groups", List.of(Group.values()),
        "barriers", List.of(PeripheralBarrier.values()),
        "units", List.of(Figure.Unit.values()),
        "choices", List.of(OpinionForm.Choice.values()),
        "sides", List.of(Side.PLACE, Side.AGENCY));
  }
}
