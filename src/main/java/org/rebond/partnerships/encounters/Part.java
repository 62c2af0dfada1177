package org.rebond.partnerships.encounters;

/** In which part somebody comes to an encounter: what they do there, never who they are. */
public enum Part {
  DIRECTION,
  COUNSEL,
  WELCOME,
  ANIMATION,
  OTHER
}
