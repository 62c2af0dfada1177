package org.rebond.directory;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a record comes from ({@code directory.source.*}), of which year, and when its own team last
 * said that it is right.
 */
public record Provenance(String source, Optional<Integer> year, Optional<Instant> confirmed) {

  /** The source of what people wrote here themselves. */
  public static final String SELF = "self";

  public boolean bySelf() {
    return source.equals(SELF);
  }
}
