package org.rebond.accounts.teams;

import java.time.Duration;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.LinkPurpose;
import org.rebond.accounts.PersonalLink;
import org.springframework.stereotype.Component;

/** Proves the address of somebody without an account who wants to ask a team to let them in. */
@Component
class AskPurpose implements LinkPurpose {

  static final String NAME = "demander";

  private final Accounts accounts;

  AskPurpose(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration validity() {
    return Duration.ofDays(1);
  }

  @Override
  public boolean singleUse() {
    return true;
  }

  @Override
  public Opening open(PersonalLink link) {
    return new Opening.SignedIn(
        accounts.findOrCreate(link.email()), "/organisations/" + link.subject() + "/demande");
  }
}
