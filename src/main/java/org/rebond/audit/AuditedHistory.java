package org.rebond.audit;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A history that a feature keeps for itself and the trail vouches for: a bean of this type. */
public interface AuditedHistory {

  /**
   * One entry, as it stands there now.
   *
   * @param number for the reader of a finding
   * @param whole whether it agrees with itself, where a part of it can be erased
   */
  record Entry(UUID subject, int number, ContentDigest content, boolean whole) {}

  /** What its actions start with, such as {@code agreements}. */
  String module();

  /**
   * Everything that was recorded with a digest, by subject and in the order in which it was
   * recorded; read row by row on this connection, and closed by the caller.
   */
  Stream<Entry> entries(JdbcClient jdbc);
}
