package org.rebond.directory;

import java.util.Optional;
import org.rebond.geography.Commune;

/**
 * Which places: around a commune's centre, and all those of the commune itself.
 *
 * @param need any place that may answer it, or all places
 * @param kilometres radius, from 1 to 200
 */
public record PlaceQuery(Commune around, Optional<Need> need, int kilometres, Sort sort) {

  private static final int FURTHEST = 200;

  /** The order of the answer. */
  public enum Sort {
    DISTANCE,
    NAME
  }

  public PlaceQuery {
    kilometres = Math.clamp(kilometres, 1, FURTHEST);
  }

  Area area() {
    return new Area(around.position(), kilometres * 1000.0);
  }
}
