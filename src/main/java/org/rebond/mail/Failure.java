package org.rebond.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailSendException;

/**
 * Why a letter did not leave, without the server's own words, which repeat the address.
 *
 * @param lasting whether the server refuses this letter for good (RFC 5321, 4.2.1: 5yz)
 * @param nobody the address of which it said that nobody reads it
 */
record Failure(String what, boolean lasting, Optional<String> nobody) {

  /** The address (5.1) or its box (5.2), and not what we are or wrote (RFC 3463, 3.2 and 3.3). */
  private static final Pattern DETAIL = Pattern.compile("\\b5\\.(\\d{1,3})\\.(\\d{1,3})\\b");

  Failure(String what, boolean lasting) {
    this(what, lasting, Optional.empty());
  }

  static Failure of(RuntimeException thrown) {
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(thrown);
    String deepest = thrown.getClass().getSimpleName();
    while (!open.isEmpty()) {
      Throwable cause = open.remove();
      deepest = cause.getClass().getSimpleName();
      if (cause instanceof SMTPAddressFailedException refused) {
        return of(refused);
      }
      if (cause instanceof MailSendException several) {
        open.addAll(List.of(several.getMessageExceptions()));
      }
      if (cause instanceof MessagingException chained && chained.getNextException() != null) {
        open.add(chained.getNextException());
      } else if (cause.getCause() != null) {
        open.add(cause.getCause());
      }
    }
    return new Failure(deepest, false);
  }

  private static Failure of(SMTPAddressFailedException refused) {
    String what = "SMTP " + refused.getReturnCode();
    if (refused.getReturnCode() < 500) {
      return new Failure(what, false);
    }
    return new Failure(
        what,
        true,
        Optional.of(refused)
            .filter(Failure::nobodyReads)
            .map(said -> said.getAddress().getAddress()));
  }

  /** A full box (5.2.2) is emptied one day; a policy (5.7) is about us. */
  private static boolean nobodyReads(SMTPAddressFailedException refused) {
    Matcher detail = DETAIL.matcher(Objects.requireNonNullElse(refused.getMessage(), ""));
    if (!detail.find()) {
      return refused.getReturnCode() == 550 || refused.getReturnCode() == 553;
    }
    return detail.group(1).equals("1")
        || (detail.group(1).equals("2") && detail.group(2).equals("1"));
  }
}
