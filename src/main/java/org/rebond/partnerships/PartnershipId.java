package org.rebond.partnerships;

import java.util.UUID;

/** Identity of a partnership; never reused. */
public record PartnershipId(UUID value) {

  public static PartnershipId random() {
    return new PartnershipId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
