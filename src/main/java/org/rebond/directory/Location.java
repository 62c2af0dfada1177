package org.rebond.directory;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rebond.shared.InseeCode;
import org.rebond.shared.Position;

/**
 * Where something stands.
 *
 * @param address street and number, may be empty
 * @param locality the commune's name, or the post's own ("Melle Cedex") where a letter needs it
 */
public record Location(
    String address,
    String postalCode,
    String locality,
    InseeCode commune,
    Position position,
    Precision precision) {

  public String department() {
    return commune.department();
  }

  /** On one line: "3 rue du Marché, 79500 Melle". */
  public String line() {
    return Stream.of(address, (postalCode + " " + locality).strip())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }
}
