package org.rebond.organisations;

/** Who sees something that is kept here, as the page "who can see what" says it. */
public enum Viewer {
  /** Anyone, without an account. */
  EVERYONE,
  /** Everybody in the team of the organisation concerned. */
  TEAM,
  /** From facilitator on, in the team concerned. */
  FACILITATORS,
  /** From manager on, in the team concerned. */
  MANAGERS,
  /** Everybody in the team of the other side of a partnership. */
  PARTNER,
  /** Someone who was sent a personal link about this very thing. */
  LINK,
  /** The team of an organisation that both sides of a partnership accepted, for a while. */
  MEDIATOR,
  /** The team of the directorate above the organisation concerned. */
  DIRECTORATE,
  /** The team of the network that the place is part of. */
  NETWORK,
  /** Administrators of the instance. */
  ADMINISTRATOR,
  /** The person themselves. */
  SELF
}
