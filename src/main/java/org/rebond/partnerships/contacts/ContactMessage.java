package org.rebond.partnerships.contacts;

import java.time.Instant;
import java.util.List;
import org.rebond.partnerships.Side;

/** One message of a thread; who wrote it is said by the side, never by a name. */
public record ContactMessage(Side side, MessageKind kind, String body, Instant at) {

  public List<String> paragraphs() {
    return body.lines().filter(line -> !line.isBlank()).toList();
  }
}
