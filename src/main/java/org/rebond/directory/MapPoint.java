package org.rebond.directory;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A mark on a map: a place is a teal circle, an agency an indigo square. */
public record MapPoint(double lat, double lon, String kind, String label, String href) {

  public static MapPoint of(ThirdPlace place) {
    return of(place.location(), "place", place.name(), place.path());
  }

  public static MapPoint of(Agency agency) {
    return of(agency.location(), "agency", agency.name(), agency.path());
  }

  public static String json(List<MapPoint> points) {
    return JsonMapper.shared().writeValueAsString(points);
  }

  private static MapPoint of(Location location, String kind, String label, String href) {
    var at = location.position();
    return new MapPoint(at.latitude(), at.longitude(), kind, label, href);
  }
}
