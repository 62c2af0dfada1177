package org.rebond.directory;

import java.util.Optional;
import java.util.Set;
import org.rebond.geography.Commune;

/** What a place's team writes of it; lengths are those the table keeps. */
public record PlaceText(
    String name,
    String summary,
    String street,
    Commune commune,
    Set<Activity> activities,
    Hours hours,
    Optional<String> website) {

  public static final int LONGEST_NAME = 120;
  public static final int LONGEST_SUMMARY = 600;
  public static final int LONGEST_HOURS = 200;
  public static final int LONGEST_ADDRESS = 200;

  public PlaceText {
    activities = Set.copyOf(activities);
  }
}
