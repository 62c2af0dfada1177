package org.rebond.offers;

import java.util.UUID;

/** Identity of an offer; random. */
public record OfferId(UUID value) {

  public static OfferId random() {
    return new OfferId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
