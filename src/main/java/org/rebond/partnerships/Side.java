package org.rebond.partnerships;

import java.util.Locale;
import org.rebond.organisations.OrganisationKind;

/** On which side of a partnership an organisation stands. */
public enum Side {
  PLACE,
  AGENCY,
  DIRECTORATE;

  /** Class name of its sign and colour in the pages. */
  public String sign() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Side of(OrganisationKind kind) {
    return switch (kind) {
      case THIRD_PLACE, NETWORK -> PLACE;
      case AGENCY -> AGENCY;
      case DIRECTORATE -> DIRECTORATE;
    };
  }
}
