package org.rebond.partnerships.diagnosis;

/** Whom a statement is about: a group of people, never a person. */
public enum Group {
  EVERYONE,
  YOUNG,
  OVER_FIFTY,
  LONG_UNEMPLOYED,
  MINIMUM_INCOME,
  DISABLED,
  SINGLE_PARENTS,
  NEWCOMERS,
  FAR_FROM_SERVICES,
  FOUNDERS
}
