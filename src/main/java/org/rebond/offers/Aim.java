package org.rebond.offers;

/** What an offer is good for, seen by the person; its words are {@code offers.aim.*}. */
public enum Aim {
  SKILLS,
  LIFTING_BARRIERS,
  CONFIDENCE,
  PROFESSIONAL_PROJECT
}
