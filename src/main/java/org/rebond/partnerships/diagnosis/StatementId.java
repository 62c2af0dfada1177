package org.rebond.partnerships.diagnosis;

import java.util.UUID;

/** Identity of a statement: the key of the form that first sent it. */
public record StatementId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
