package org.rebond.agreements;

import java.util.UUID;

/** Identity of an agreement; its number comes later, when it is first sent for signature. */
public record AgreementId(UUID value) {

  public static AgreementId random() {
    return new AgreementId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
