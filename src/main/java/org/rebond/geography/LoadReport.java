package org.rebond.geography;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What one loading of reference data did: rows read, inserted, changed, and each line refused with
 * its reason.
 */
public record LoadReport(
    String dataset,
    String version,
    Instant loadedAt,
    int read,
    int inserted,
    int updated,
    List<String> rejections,
    Duration took) {

  public LoadReport {
    rejections = List.copyOf(rejections);
  }
}
