package org.rebond.agreements;

import java.time.Duration;
import java.util.UUID;
import org.rebond.accounts.LinkPurpose;
import org.rebond.accounts.PersonalLink;
import org.springframework.stereotype.Component;

/** The link of somebody named to sign: it opens that agreement, for that signatory. */
@Component
class SignerPurpose implements LinkPurpose {

  static final String NAME = "signer";

  private final Signatories signatories;

  SignerPurpose(Signatories signatories) {
    this.signatories = signatories;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration validity() {
    return Duration.ofDays(7);
  }

  @Override
  public boolean singleUse() {
    return true;
  }

  @Override
  public Opening open(PersonalLink link) {
    UUID agreement = signatories.agreementOf(link.subject());
    return new Opening.Held("/conventions/" + agreement);
  }
}
