package org.rebond.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailSendException;

/**
 * Why a letter did not leave, without the server's own words, which repeat the address.
 *
 * @param lasting whether the server refuses this address for good (RFC 5321, 4.2.1: 5yz)
 */
record Failure(String what, boolean lasting) {

  static Failure of(RuntimeException thrown) {
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(thrown);
    String deepest = thrown.getClass().getSimpleName();
    while (!open.isEmpty()) {
      Throwable cause = open.remove();
      deepest = cause.getClass().getSimpleName();
      if (cause instanceof SMTPAddressFailedException refused) {
        return new Failure("SMTP " + refused.getReturnCode(), refused.getReturnCode() >= 500);
      }
      if (cause instanceof MailSendException several) {
        open.addAll(java.util.List.of(several.getMessageExceptions()));
      }
      if (cause instanceof MessagingException chained && chained.getNextException() != null) {
        open.add(chained.getNextException());
      } else if (cause.getCause() != null) {
        open.add(cause.getCause());
      }
    }
    return new Failure(deepest, false);
  }
}
