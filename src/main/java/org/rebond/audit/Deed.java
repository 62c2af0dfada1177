package org.rebond.audit;

import java.time.Instant;
import java.util.UUID;

/** What was done, before it has its place in a chain. */
record Deed(
    UUID id, UUID subject, Instant at, String action, String kind, Who who, Digest content) {

  Line line(int number, Digest actor) {
    return new Line(id, subject, number, at, action, kind, actor, content);
  }
}
