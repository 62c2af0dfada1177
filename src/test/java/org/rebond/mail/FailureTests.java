package org.rebond.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailSendException;

class FailureTests {

  @Test
  void anAddressThatTheServerRefusesForGoodIsNotTriedAgain() throws AddressException {
    assertThat(Failure.of(refusedWith(550)))
        .isEqualTo(new Failure("SMTP 550", true, Optional.of("a@b.example")));
  }

  @Test
  void anAddressThatTheServerRefusesForNowIsTriedAgain() throws AddressException {
    assertThat(Failure.of(refusedWith(451))).isEqualTo(new Failure("SMTP 451", false));
  }

  @Test
  void aServerThatIsDownIsTriedAgain() {
    MailSendException down =
        new MailSendException(
            "no", new MessagingException("a@b.example", new java.net.ConnectException("no")));
    assertThat(Failure.of(down)).isEqualTo(new Failure("ConnectException", false));
  }

  private static MailSendException refusedWith(int code) throws AddressException {
    SMTPAddressFailedException refused =
        new SMTPAddressFailedException(
            new InternetAddress("a@b.example"), "RCPT", code, "no such box a@b.example");
    return new MailSendException(Map.of("letter", new SendFailedException("refused", refused)));
  }
}
