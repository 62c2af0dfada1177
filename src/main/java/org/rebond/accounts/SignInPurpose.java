package org.rebond.accounts;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** The e-mailed link that signs in: a quarter of an hour, once (source: OWASP ASVS 5.0, 6.6). */
@Component
class SignInPurpose implements LinkPurpose {

  static final String NAME = "connexion";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration validity() {
    return Duration.ofMinutes(15);
  }

  @Override
  public boolean singleUse() {
    return true;
  }

  @Override
  public Opening open(PersonalLink link) {
    return new Opening.SignedIn(link.subject(), "/aujourdhui");
  }
}
