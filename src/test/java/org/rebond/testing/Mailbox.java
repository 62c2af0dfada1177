package org.rebond.testing;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The box behind the real SMTP server of the tests; waits for a message, never by sleeping on. */
public final class Mailbox {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Pattern LINK = Pattern.compile("https?://\\S+");
  private static final Pattern CODE = Pattern.compile("\\b\\d{3} ?\\d{3}\\b");

  private final GreenMail server;

  private Mailbox(GreenMail server) {
    this.server = server;
  }

  public static Mailbox of(GreenMail server) {
    return new Mailbox(server);
  }

  /** How many messages this address received so far. */
  public int count(String address) {
    return received(address).size();
  }

  /** Text of the newest message to this address, once there is one. */
  public String awaitTo(String address) {
    return awaitTo(address, text -> true);
  }

  /** Text of the newest message to this address that fits, once there is one. */
  public String awaitTo(String address, Predicate<String> fits) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    int seen = -1;
    while (System.nanoTime() < end) {
      List<String> texts = received(address).reversed();
      for (String text : texts) {
        if (fits.test(text)) {
          return text;
        }
      }
      seen = server.getReceivedMessages().length;
      server.waitForIncomingEmail(200, seen + 1);
    }
    throw new AssertionError("no such message to " + address + " among " + seen);
  }

  public static URI link(String text) {
    return URI.create(first(LINK, text));
  }

  public static String code(String text) {
    return first(CODE, text).replace(" ", "");
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("nothing like " + pattern + " in: " + text);
    }
    return matcher.group();
  }

  private List<String> received(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(message -> isTo(message, address))
        .map(Mailbox::text)
        .toList();
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return message.getAllRecipients()[0].toString().equalsIgnoreCase(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(MimeMessage message) {
    try {
      return message.getSubject() + "\n\n" + plain(message.getContent());
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
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
