package org.rebond.accounts;

import java.time.Duration;
import java.util.UUID;
import org.rebond.shared.Refusal;

/**
 * What a kind of personal link is for. Its words are {@code link.<name>.title}, {@code .text} and
 * {@code .button} in the bundle of the feature that brings it.
 */
public interface LinkPurpose {

  /** Letters and hyphens; never changed once links of it were sent. */
  String name();

  Duration validity();

  /** Whether the link dies when it is opened; otherwise it can be opened again until it expires. */
  boolean singleUse();

  /**
   * Path where somebody goes on whose link was taken back; what to tell them stands in {@code
   * link.<name>.revoked} and {@code link.<name>.revoked.button}, where there is more to say than
   * that it was taken back.
   */
  default String wayOn() {
    return "/";
  }

  /** Takes effect when the holder presses the button, never on a mere visit. */
  Opening open(PersonalLink link) throws Refusal;

  /** What opening a link gives. */
  sealed interface Opening {

    /** The path to continue at, on this site. */
    String path();

    /** The holder is now signed in. */
    record SignedIn(UUID account, String path) implements Opening {}

    /** The holder may act, in this browser, for the purpose and subject of the link. */
    record Held(String path) implements Opening {}
  }
}
