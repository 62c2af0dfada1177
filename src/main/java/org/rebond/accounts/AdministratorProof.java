package org.rebond.accounts;

import org.rebond.platform.PlatformProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether the right to administer the instance counts only in a session that a passkey opened: its
 * holder has the device, and was verified by it. A mailbox alone does not administer. So by
 * default, but in the demo.
 */
@Component
public class AdministratorProof {

  private final boolean demanded;

  AdministratorProof(
      @Value("${rebond.administrators-need-passkey:}") String asked, PlatformProperties platform) {
    this.demanded =
        switch (asked) {
          case "" -> !platform.demo();
          case "true" -> true;
          case "false" -> false;
          default ->
              throw new IllegalStateException(
                  "REBOND_ADMINISTRATORS_NEED_PASSKEY is 'true' or 'false'");
        };
  }

  public boolean demanded() {
    return demanded;
  }
}
