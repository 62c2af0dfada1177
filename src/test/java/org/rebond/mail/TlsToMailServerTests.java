package org.rebond.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;

class TlsToMailServerTests {

  private static final String REQUIRED = "mail.smtp.starttls.required";

  @Test
  void aServerElsewhereMustOfferTls() {
    assertThat(TlsToMailServer.settings("smtp.example.org", "required"))
        .containsEntry(REQUIRED, "true")
        .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
    assertThat(TlsToMailServer.settings("192.0.2.25", "required")).containsEntry(REQUIRED, "true");
  }

  @Test
  void aServerOnThisMachineOrOneTheOperatorTrustsNeedNot() {
    for (String here : new String[] {"localhost", "127.0.0.1", "::1"}) {
      assertThat(TlsToMailServer.settings(here, "required")).containsEntry(REQUIRED, "false");
    }
    assertThat(TlsToMailServer.settings("smtp.example.org", "offered"))
        .containsEntry(REQUIRED, "false");
  }

  @Test
  void anotherWordIsRefusedAtTheStart() {
    assertThatThrownBy(() -> TlsToMailServer.settings("localhost", "off"))
        .isInstanceOf(IllegalStateException.class);
  }

  /** A server of the tests that offers no TLS: the letter stays here. */
  @Test
  void noLetterLeavesToAServerWithoutTls() {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      var sender = new JavaMailSenderImpl();
      sender.setHost("smtp.example.org");
      new TlsToMailServer(new MockEnvironment()).postProcessAfterInitialization(sender, "sender");
      sender.setHost("127.0.0.1");
      sender.setPort(server.getSmtp().getPort());
      var letter = new SimpleMailMessage();
      letter.setTo("someone@example.org");
      letter.setText("a link");
      assertThatThrownBy(() -> sender.send(letter))
          .isInstanceOf(MailException.class)
          .hasMessageContaining("STARTTLS");
      assertThat(server.getReceivedMessages()).isEmpty();
    } finally {
      server.stop();
    }
  }
}
