package org.rebond.documents;

import java.util.UUID;

/** A stored document; random, so that it cannot be guessed from another. */
public record DocumentId(UUID value) {

  static DocumentId fresh() {
    return new DocumentId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
