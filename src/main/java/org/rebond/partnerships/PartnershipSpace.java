package org.rebond.partnerships;

import java.util.List;
import org.rebond.partnerships.PartnershipSection.Tab;

/** What frames every page of a partnership: whose it is, and the tabs that this person has. */
public record PartnershipSpace(Partnership partnership, List<Tab> tabs) {

  public String left() {
    return partnership.names(Side.PLACE);
  }

  public String right() {
    return partnership.names(Side.AGENCY);
  }

  public String path() {
    return partnership.path();
  }
}
