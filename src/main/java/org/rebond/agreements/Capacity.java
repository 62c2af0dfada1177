package org.rebond.agreements;

/** In which capacity a transition is made; a manager may do what a facilitator may. */
enum Capacity {
  FACILITATOR,
  MANAGER,
  /** Named in the agreement to sign, and has neither signed nor refused yet. */
  SIGNATORY,
  /** Nobody: a day has come. */
  CALENDAR;

  boolean suffices(Capacity needed) {
    return this == needed || (this == MANAGER && needed == FACILITATOR);
  }
}
