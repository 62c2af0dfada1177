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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rebond.platform.PlatformProperties;
import org.rebond.platform.Templates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes a letter as it will leave, plain text and simple HTML: every try sends the same bytes. */
@Component
class Letters {

  /** What a name may bring that ends a line, and runs of spaces; a subject is one line. */
  private static final Pattern LINE_ENDS = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");

  /** Sends nothing: reads once, not for each letter, what types of files there are. */
  private final JavaMailSender blanks = new JavaMailSenderImpl();

  private final MessageSource bundles;
  private final Templates templates;
  private final Clock clock;
  private final InternetAddress from;
  private final boolean demo;
  private final URI publicUrl;

  Letters(
      MessageSource bundles,
      Templates templates,
      Clock clock,
      PlatformProperties properties,
      @Value("${rebond.mail-from}") String from)
      throws MessagingException {
    this.bundles = bundles;
    this.templates = templates;
    this.clock = clock;
    this.from = new InternetAddress(from, true);
    this.demo = properties.demo();
    this.publicUrl = properties.publicUrl();
  }

  byte[] write(UUID id, Mail mail) {
    String subject = LINE_ENDS.matcher(words(mail, ".subject")).replaceAll(" ");
    String text = words(mail, ".text");
    String after = words(mail, ".after");
    String link = mail.link().map(Object::toString).orElse("");
    String plain =
        Stream.of(text, link, after, "-- \n" + foot(mail.locale()))
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining("\n\n"));
    Map<String, Object> model =
        Map.of(
            "subject", subject,
            "paragraphs", List.of(text.split("\n\n")),
            "link", link,
            "after", after);
    String html = templates.render("mail/views/mail", mail.locale(), model);
    try {
      return message(id, mail, subject, plain, html);
    } catch (MessagingException | IOException e) {
      // Without its cause, whose words may repeat the address: they would end in the log.
      throw new IllegalStateException(
          "cannot write " + mail.key() + ": " + e.getClass().getSimpleName());
    }
  }

  private byte[] message(UUID id, Mail mail, String subject, String plain, String html)
      throws MessagingException, IOException {
    MimeMessage message = blanks.createMimeMessage();
    MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
    parts.setFrom(from);
    parts.setTo(mail.to());
    parts.setSubject(subject);
    parts.setText(plain, html);
    if (mail.calendar().isPresent()) {
      add(mail.calendar().get(), parts);
    }
    parts.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
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

  /** What every letter says of itself, in its plain text as on the page. */
  private String foot(Locale locale) {
    return Stream.of(demo ? "mail.demo" : "", "mail.independent", "mail.data")
        .filter(key -> !key.isEmpty())
        .map(key -> bundles.getMessage(key, null, locale))
        .collect(Collectors.joining("\n", "", " " + publicUrl.resolve("/mes-donnees")));
  }

  private String words(Mail mail, String part) {
    return bundles.getMessage(mail.key() + part, mail.arguments().toArray(), mail.locale());
  }
}
