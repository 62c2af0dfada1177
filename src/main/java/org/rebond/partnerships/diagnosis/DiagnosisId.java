package org.rebond.partnerships.diagnosis;

import java.util.UUID;

/** Identity of one version of a diagnosis; never reused. */
public record DiagnosisId(UUID value) {

  static DiagnosisId random() {
    return new DiagnosisId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
