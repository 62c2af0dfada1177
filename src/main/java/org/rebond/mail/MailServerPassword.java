package org.rebond.mail;

import java.util.Optional;
import java.util.function.Supplier;
import org.rebond.platform.PasswordFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** The mail server's password where it stands in a file: read again before each letter. */
@Component
class MailServerPassword {

  private final Optional<Supplier<String>> password;

  MailServerPassword(@Value("${rebond.smtp-password-file:}") String file) {
    this.password = file.isBlank() ? Optional.empty() : Optional.of(PasswordFile.or("", file));
  }

  void renew(JavaMailSender server) {
    if (server instanceof JavaMailSenderImpl known) {
      password.ifPresent(now -> known.setPassword(now.get()));
    }
  }
}
