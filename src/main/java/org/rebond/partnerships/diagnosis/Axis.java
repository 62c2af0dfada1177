package org.rebond.partnerships.diagnosis;

import java.util.List;
import java.util.Set;
import org.rebond.directory.PeripheralBarrier;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;

/**
 * Something that both sides work on: kept with the partnership, from one diagnosis to the next.
 *
 * @param version counts up from 1; older ones are kept
 * @param diagnosis the version of the diagnosis that it came from
 * @param indicators at most {@link #MOST_INDICATORS}: how both will see that it works
 * @param accepted sides that accepted this very version; who words it accepts it
 */
public record Axis(
    AxisId id,
    int version,
    PartnershipId partnership,
    DiagnosisId diagnosis,
    PeripheralBarrier barrier,
    String title,
    String aim,
    List<String> indicators,
    boolean withdrawn,
    Set<Side> accepted) {

  static final int MOST_INDICATORS = 3;

  public Axis {
    indicators = List.copyOf(indicators);
    accepted = Set.copyOf(accepted);
    if (indicators.size() > MOST_INDICATORS) {
      throw new IllegalArgumentException("three indicators at most");
    }
  }

  /** By both: it may be put into an agreement. */
  public boolean agreed() {
    return accepted.containsAll(Set.of(Side.PLACE, Side.AGENCY));
  }

  public boolean acceptedBy(Side side) {
    return accepted.contains(side);
  }

  public String path() {
    return "/axes/" + id;
  }
}
