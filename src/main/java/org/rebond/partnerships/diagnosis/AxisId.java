package org.rebond.partnerships.diagnosis;

import java.util.UUID;

/** Identity of an axis of cooperation: the key of the form that first sent it. */
public record AxisId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
