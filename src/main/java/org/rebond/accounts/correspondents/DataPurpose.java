package org.rebond.accounts.correspondents;

import java.time.Duration;
import org.rebond.accounts.LinkPurpose;
import org.rebond.accounts.PersonalLink;
import org.springframework.stereotype.Component;

/** Proves an address, to show its reader what is kept of it; it gives nothing else. */
@Component
class DataPurpose implements LinkPurpose {

  static final String NAME = "mes-donnees";
  static final String PAGE = "/mes-donnees/consultation";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration validity() {
    return Duration.ofHours(24);
  }

  @Override
  public boolean singleUse() {
    return true;
  }

  @Override
  public Opening open(PersonalLink link) {
    return new Opening.Held(PAGE);
  }
}
