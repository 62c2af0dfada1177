package org.rebond.documents;

import java.time.Instant;

/** A document as it was stored, its content verified against its SHA-256. */
public final class StoredDocument {

  private final DocumentId id;
  private final Description description;
  private final byte[] content;

  StoredDocument(DocumentId id, Description description, byte[] content) {
    this.id = id;
    this.description = description;
    this.content = content;
  }

  /** What is known of a document without reading it. */
  public record Description(
      Sha256 sha256, String mediaType, String fileName, String templateVersion, Instant madeAt) {}

  public DocumentId id() {
    return id;
  }

  public Description description() {
    return description;
  }

  public byte[] content() {
    return content.clone();
  }
}
