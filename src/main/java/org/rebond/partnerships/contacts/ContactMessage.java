package org.rebond.partnerships.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rebond.partnerships.Side;

/**
 * One message of a thread; who wrote it is said by the side, never by a name.
 *
 * @param reason of a refusal
 */
public record ContactMessage(
    Side side, MessageKind kind, Optional<DeclineReason> reason, String body, Instant at) {

  public List<String> paragraphs() {
    return body.lines().filter(line -> !line.isBlank()).toList();
  }
}
