package org.rebond.organisations;

/** What an organisation is; it decides which pages and rules it has. */
public enum OrganisationKind {
  THIRD_PLACE,
  AGENCY,
  DIRECTORATE,
  NETWORK
}
