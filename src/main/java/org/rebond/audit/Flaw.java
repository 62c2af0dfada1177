package org.rebond.audit;

/** What can be wrong with the trail, as the command says it. */
public enum Flaw {
  CHANGED("does not follow from what stands before it: it, or the line before it, was changed"),
  REMOVED("is missing, though a later one is there"),
  FORGED("stands there twice: one of the two was added"),
  ACTOR_CHANGED("is said to be done by somebody else than when it was recorded"),
  ENDS_EARLY("is missing, though a daily digest has seen it"),
  REWRITTEN("is not the one that a daily digest has seen"),
  HISTORY_CHANGED("of its feature's own history is not the one that was recorded"),
  HISTORY_REMOVED("vouches for an entry of its feature's own history that is missing"),
  HISTORY_ADDED("of its feature's own history was never recorded"),
  DIGEST_CHANGED("was changed, or what it covers was"),
  DIGEST_REMOVED("is missing, though a later one is there"),
  TIME_STAMP_WRONG("has a time stamp that is not of this digest, or not signed by who it says");

  private final String words;

  Flaw(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
