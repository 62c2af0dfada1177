package org.rebond.partnerships.tasks;

import java.util.UUID;

/** Identity of a task; never reused. */
public record TaskId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
