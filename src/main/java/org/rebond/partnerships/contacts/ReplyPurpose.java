package org.rebond.partnerships.contacts;

import java.time.Duration;
import org.rebond.accounts.LinkPurpose;
import org.rebond.accounts.PersonalLink;
import org.rebond.partnerships.Partnership;
import org.springframework.stereotype.Component;

/** Lets somebody without an account read one contact and answer it, as often as they need. */
@Component
class ReplyPurpose implements LinkPurpose {

  @Override
  public String name() {
    return Partnership.LINK;
  }

  @Override
  public Duration validity() {
    return Duration.ofDays(60);
  }

  @Override
  public boolean singleUse() {
    return false;
  }

  /** Whoever was to answer may still have the letter. */
  @Override
  public String wayOn() {
    return "/repondre";
  }

  @Override
  public Opening open(PersonalLink link) {
    return new Opening.Held(new ContactId(link.subject()).path());
  }
}
