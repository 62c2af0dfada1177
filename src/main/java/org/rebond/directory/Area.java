package org.rebond.directory;

import org.rebond.shared.Position;

/** A circle on the ground and the box around it, which an index can search. */
record Area(Position centre, double metres) {

  private static final double METRES_A_DEGREE = 111_195;

  double south() {
    return centre.latitude() - metres / METRES_A_DEGREE;
  }

  double north() {
    return centre.latitude() + metres / METRES_A_DEGREE;
  }

  double west() {
    return centre.longitude() - width();
  }

  double east() {
    return centre.longitude() + width();
  }

  /** Meridians draw together towards the poles: the far edge of the box decides. */
  private double width() {
    double furthest = Math.min(89, Math.abs(centre.latitude()) + metres / METRES_A_DEGREE);
    return metres / (METRES_A_DEGREE * Math.cos(Math.toRadians(furthest)));
  }
}
