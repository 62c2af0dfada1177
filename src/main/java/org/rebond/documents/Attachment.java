package org.rebond.documents;

import java.nio.charset.StandardCharsets;

/**
 * A text file carried inside a PDF, such as the data it was made from.
 *
 * @param name shown by readers of PDF, with its extension
 * @param mediaType such as {@code application/json}
 * @param text kept in UTF-8
 * @param description one sentence in the language of the document
 */
public record Attachment(String name, String mediaType, String text, String description) {

  public Attachment {
    if (name.isBlank() || mediaType.isBlank() || description.isBlank()) {
      throw new IllegalArgumentException("an attachment says what it is");
    }
  }

  public static Attachment json(String name, String text, String description) {
    return new Attachment(name, "application/json", text, description);
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
