package org.rebond.partnerships.encounters;

/** How partners meet. */
public enum EncounterKind {
  VISIT,
  MEETING,
  CALL
}
