package org.rebond.geography;

import java.time.ZoneId;
import org.rebond.shared.InseeCode;

/** The clock on the wall of a commune, overseas too. */
public final class LocalZone {

  /** Where most communes are, and what both sides read where no commune is at hand. */
  public static final ZoneId MAINLAND = ZoneId.of("Europe/Paris");

  private LocalZone() {}

  public static ZoneId of(InseeCode commune) {
    return ZoneId.of(
        switch (commune.department()) {
          case "971", "977", "978" -> "America/Guadeloupe";
          case "972" -> "America/Martinique";
          case "973" -> "America/Cayenne";
          case "974" -> "Indian/Reunion";
          case "975" -> "America/Miquelon";
          case "976" -> "Indian/Mayotte";
          case "984" -> "Indian/Kerguelen";
          case "986" -> "Pacific/Wallis";
          case "987" -> "Pacific/Tahiti";
          case "988" -> "Pacific/Noumea";
          default -> "Europe/Paris";
        });
  }
}
