package org.rebond.shared;

/** A point on the ground, WGS 84 decimal degrees. */
public record Position(double latitude, double longitude) {

  private static final double EARTH_RADIUS_METRES = 6_371_008.8;

  public Position {
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("not a position: " + latitude + ", " + longitude);
    }
  }

  /** Great-circle distance in metres (haversine; the Earth as a sphere, within 0.5 %). */
  public double metresTo(Position other) {
    double phi1 = Math.toRadians(latitude);
    double phi2 = Math.toRadians(other.latitude);
    double halfPhi = Math.sin((phi2 - phi1) / 2);
    double halfLambda = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
    double a = halfPhi * halfPhi + Math.cos(phi1) * Math.cos(phi2) * halfLambda * halfLambda;
    return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
  }
}
