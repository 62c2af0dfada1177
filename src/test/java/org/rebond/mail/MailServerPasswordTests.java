package org.rebond.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailServerPasswordTests {

  @Test
  void aPasswordInAFileIsTheOneOfTheNextLetter(@TempDir Path secrets) throws IOException {
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    Path file = secrets.resolve("mail");
    Files.writeString(file, "one\n");
    MailServerPassword password = new MailServerPassword(file.toString());
    password.renew(server);
    assertThat(server.getPassword()).isEqualTo("one");
    Files.writeString(file, "two");
    password.renew(server);
    assertThat(server.getPassword()).isEqualTo("two");
  }

  @Test
  void aPasswordThatIsGivenStays() {
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    server.setPassword("given");
    new MailServerPassword("").renew(server);
    assertThat(server.getPassword()).isEqualTo("given");
  }
}
