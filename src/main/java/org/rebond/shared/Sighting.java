package org.rebond.shared;

/** What looks like a person in a free text; each has its words at {@code ui.freeText.<name>}. */
public enum Sighting {
  PHONE,
  EMAIL,
  /** Number of the national register of persons, also called social security number. */
  NIR,
  /** Number under which the employment service knows a job seeker. */
  JOB_SEEKER,
  NAME
}
