package org.rebond.partnerships;

/** How alive a relation is: never a ranking, only whether it is time to meet again. */
public enum Vitality {
  ALIVE,
  FADING;

  /** Name of the tag that shows it. */
  public String tag() {
    return this == ALIVE ? "success" : "warning";
  }
}
