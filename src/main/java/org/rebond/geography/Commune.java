package org.rebond.geography;

import java.util.List;
import org.rebond.shared.InseeCode;
import org.rebond.shared.Position;

/** A commune of today; the position is its centre, not its town hall. */
public record Commune(
    InseeCode insee,
    String name,
    List<String> postalCodes,
    int population,
    Department department,
    Region region,
    Position position) {

  private static final int FEW = 5;

  public Commune {
    postalCodes = List.copyOf(postalCodes);
  }

  /** Name and postal code, or department where it has many: "Melle (79500)", "Paris (75)". */
  public String label() {
    boolean few = !postalCodes.isEmpty() && postalCodes.size() <= FEW;
    return name + " (" + (few ? postalCodes.getFirst() : department.code()) + ")";
  }
}
