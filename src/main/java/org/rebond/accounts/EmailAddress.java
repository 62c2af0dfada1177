package org.rebond.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address in lower case, of a shape that mail servers accept; at most 254 characters. */
public record EmailAddress(String value) {

  private static final Pattern SHAPE =
      Pattern.compile("[^\\p{Z}\\p{C}@<>\"(),:;\\\\\\[\\]]{1,64}@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?");

  public EmailAddress {
    if (!acceptable(value)) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  public static Optional<EmailAddress> parse(String typed) {
    String value = typed.strip().toLowerCase(Locale.ROOT);
    return acceptable(value) ? Optional.of(new EmailAddress(value)) : Optional.empty();
  }

  /** What stands after the @. */
  public String domain() {
    return value.substring(value.lastIndexOf('@') + 1);
  }

  private static boolean acceptable(String value) {
    return value.length() <= 254
        && SHAPE.matcher(value).matches()
        // A dot stands between two others (RFC 5321, 4.1.2: Dot-string).
        && !value.contains("..")
        && !value.startsWith(".")
        && !value.contains(".@");
  }

  @Override
  public String toString() {
    return value;
  }
}
