package org.rebond.directory;

/** What stands between a person and a job beside the job itself, as agencies name it. */
public enum PeripheralBarrier {
  DIGITAL,
  MOBILITY,
  HOUSING,
  HEALTH,
  CHILDCARE,
  LANGUAGE,
  RIGHTS,
  MONEY,
  CONFIDENCE,
  SKILLS
}
