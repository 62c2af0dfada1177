package org.rebond.organisations;

/** What an organisation is; it decides which pages and rules it has. */
public enum OrganisationKind {
  THIRD_PLACE,
  AGENCY,
  DIRECTORATE,
  NETWORK;

  /** Whether its own team says that it is no more; an agency ends by its administration's word. */
  public boolean endsByItself() {
    return switch (this) {
      case THIRD_PLACE, NETWORK -> true;
      case AGENCY, DIRECTORATE -> false;
    };
  }
}
