package org.rebond.partnerships.encounters;

/** How partners meet. */
enum EncounterKind {
  VISIT,
  MEETING,
  CALL
}
