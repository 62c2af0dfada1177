package org.rebond.accounts.passkeys;

import org.rebond.accounts.SignInWay;
import org.springframework.stereotype.Component;

/** The button on the sign-in page; the page's script shows it where the browser knows passkeys. */
@Component
class PasskeyWay implements SignInWay {

  @Override
  public int order() {
    return 10;
  }

  @Override
  public String view() {
    return "accounts/passkeys/views/sign-in";
  }
}
