package org.rebond.accounts.mydata;

import java.sql.Date;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;

/** What the database gave, as a file says it. */
final class FieldValue {

  private FieldValue() {}

  static @Nullable Object of(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boolean yes -> yes;
      case Number number -> number;
      case Timestamp moment -> moment.toInstant().toString();
      case Date day -> day.toLocalDate().toString();
      case Object other -> other.toString();
    };
  }
}
