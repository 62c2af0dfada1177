package org.rebond.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes a letter as it will leave, plain text and simple HTML: every try sends the same bytes. */
@Component
class Letters {

  /** Sends nothing: reads once, not for each letter, what types of files there are. */
  private final JavaMailSender blanks = new JavaMailSenderImpl();

  private final LetterWords words;
  private final Clock clock;
  private final InternetAddress from;

  Letters(LetterWords words, Clock clock, @Value("${rebond.mail-from}") String from)
      throws MessagingException {
    this.words = words;
    this.clock = clock;
    this.from = new InternetAddress(from, true);
  }

  byte[] write(UUID id, Mail mail) {
    LetterWords.Said said = words.of(mail);
    try {
      return message(id, mail, said);
    } catch (MessagingException | IOException e) {
      // Without its cause, whose words may repeat the address: they would end in the log.
      throw new IllegalStateException(
          "cannot write " + mail.key() + ": " + e.getClass().getSimpleName());
    }
  }

  private byte[] message(UUID id, Mail mail, LetterWords.Said said)
      throws MessagingException, IOException {
    MimeMessage message = blanks.createMimeMessage();
    MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
    parts.setFrom(from);
    parts.setTo(mail.to());
    parts.setSubject(said.subject());
    parts.setText(said.plain(), said.html());
    if (mail.calendar().isPresent()) {
      add(mail.calendar().get(), parts);
    }
    parts.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    if (mail.reason().isPresent()) {
      // One press in the mail program is enough (RFC 8058).
      message.setHeader("List-Unsubscribe", "<" + mail.reason().get().stop() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    message.saveChanges();
    // Kept by the sender: a receiver can tell a letter that it has already.
    message.setHeader("Message-ID", "<" + id + "@rebond>");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    message.writeTo(bytes);
    return bytes.toByteArray();
  }

  /** Once as a way to read the letter, where calendars look, and once as a file to be opened. */
  private static void add(CalendarPart calendar, MimeMessageHelper parts)
      throws MessagingException, IOException {
    MimeBodyPart inline = new MimeBodyPart();
    inline.setDataHandler(
        new DataHandler(new ByteArrayDataSource(calendar.text(), calendar.type())));
    if (parts.getMimeMultipart().getBodyPart(0).getContent() instanceof MimeMultipart ways) {
      ways.addBodyPart(inline);
    }
    parts.addAttachment(
        "invitation.ics",
        new ByteArrayResource(calendar.text().getBytes(StandardCharsets.UTF_8)),
        calendar.type());
  }
}
