package org.rebond.partnerships.encounters;

import java.util.UUID;

/** Identity of an encounter; never reused. */
public record EncounterId(UUID value) {

  static EncounterId random() {
    return new EncounterId(UUID.randomUUID());
  }

  public String path() {
    return "/rencontres/" + value;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
