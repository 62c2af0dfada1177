package org.rebond.organisations;

/** Who may call a route at all; the rule beside the aggregate then decides on the object. */
public enum Audience {
  /** Anyone, without a cookie. */
  ANYONE,
  /** Someone with an account. */
  SIGNED_IN,
  /** Someone who opened a personal link, with or without an account. */
  LINK_HOLDER,
  SIGNED_IN_OR_LINK,
  /** A paired desk: its own credential is checked by the badges module. */
  DESK,
  /** Administrator of the instance. */
  ADMINISTRATOR,
  /** Anyone, and only where the demo is on. */
  DEMO
}
