package org.rebond.geography;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Simplified contours of departments and regions, as GeoJSON with each code and name. */
public final class Contours {

  private static final String DEPARTMENTS = "reference/departements.geojson";
  private static final String REGIONS = "reference/regions.geojson";
  private static final String VERSION =
      ReferenceTable.version(Contours.class, List.of(DEPARTMENTS, REGIONS));

  private Contours() {}

  /** Changes when a contour does. */
  public static String version() {
    return VERSION;
  }

  public static byte[] departments() {
    return read(DEPARTMENTS);
  }

  public static byte[] regions() {
    return read(REGIONS);
  }

  private static byte[] read(String file) {
    try (var in = ReferenceTable.open(Contours.class, file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
