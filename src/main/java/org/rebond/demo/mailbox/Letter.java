package org.rebond.demo.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A received message as the page shows it: its text in parts, links apart. */
record Letter(String to, String subject, List<Part> parts) {

  /** Words, or a link where {@code path} is present. */
  record Part(String text, Optional<String> path) {}

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  static Letter of(MimeMessage message) throws MessagingException, IOException {
    String text = plain(message.getContent());
    List<Part> parts = new ArrayList<>();
    Matcher link = LINK.matcher(text);
    int end = 0;
    while (link.find()) {
      parts.add(new Part(text.substring(end, link.start()), Optional.empty()));
      parts.add(new Part(link.group(), Optional.of(link.group())));
      end = link.end();
    }
    parts.add(new Part(text.substring(end), Optional.empty()));
    return new Letter(to(message), message.getSubject(), parts);
  }

  static String to(MimeMessage message) throws MessagingException {
    return message.getAllRecipients()[0].toString();
  }

  private static String plain(Object content) throws MessagingException, IOException {
    if (content instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        String text = part.isMimeType("text/html") ? "" : plain(part.getContent());
        if (!text.isEmpty()) {
          return text;
        }
      }
      return "";
    }
    return content instanceof String text ? text : "";
  }
}
