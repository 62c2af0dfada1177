package org.rebond.partnerships.encounters;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rebond.testing.Mailbox;

/** What the calendar of somebody reads in the letters they received. */
record Calendars(GreenMail server, String address) {

  /** The calendar part of a letter that says this, once there is one, unfolded. */
  String await(String says) throws Exception {
    Mailbox.of(server).awaitTo(address, text -> find(says).isPresent());
    return find(says).orElseThrow();
  }

  private Optional<String> find(String says) {
    List<String> found = new ArrayList<>();
    for (MimeMessage message : server.getReceivedMessages()) {
      try {
        if (message.getAllRecipients()[0].toString().equalsIgnoreCase(address)) {
          collect(message.getContent(), found);
        }
      } catch (MessagingException | IOException unreadable) {
        throw new IllegalStateException(unreadable);
      }
    }
    return found.stream().filter(text -> text.contains(says)).findFirst();
  }

  /** Those that are a way to read the letter: the file beside it says the same. */
  private static void collect(Object content, List<String> found)
      throws MessagingException, IOException {
    if (content instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        if (part.isMimeType("text/calendar") && part.getDisposition() == null) {
          String text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
          found.add(text.replace("\r\n ", ""));
        } else {
          collect(part.getContent(), found);
        }
      }
    }
  }
}
