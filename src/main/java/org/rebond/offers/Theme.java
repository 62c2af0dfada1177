package org.rebond.offers;

/** What an offer is about, in the order of the guide; its words are {@code offers.theme.*}. */
public enum Theme {
  DIGITAL,
  PROFESSIONAL_PROJECT,
  CREATING_AN_ACTIVITY,
  LOCAL_IDEAS,
  ROOMS_AND_MACHINES,
  DAILY_LIFE
}
