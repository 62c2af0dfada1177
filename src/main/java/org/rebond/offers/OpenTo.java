package org.rebond.offers;

/** Whom an offer is for; its words are {@code offers.openTo.*}. */
public enum OpenTo {
  JOB_SEEKERS,
  OTHER_TEAM
}
