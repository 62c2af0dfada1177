package org.rebond.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.rebond.documents.StoredDocument.Description;
import org.rebond.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The documents that were given a meaning (signed, sent), kept byte for byte in the transaction
 * that gives it; at most 20 MB each. Nothing changes or removes one.
 */
@Repository
public class Documents {

  private static final int MOST_BYTES = 20 << 20;

  private final JdbcClient jdbc;
  private final Clock clock;

  Documents(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Keeps a document.
   *
   * @param fileName offered to who downloads it, with its extension
   * @param templateVersion which text it was made from, such as {@code convention-1}; for a file
   *     made elsewhere, where it came from
   */
  public DocumentId store(
      String fileName, String mediaType, String templateVersion, byte[] content) {
    if (content.length == 0 || content.length > MOST_BYTES) {
      throw new IllegalArgumentException("a document has 1 to " + MOST_BYTES + " bytes");
    }
    DocumentId id = DocumentId.fresh();
    jdbc.sql(
            """
            INSERT INTO documents.document
              (id, sha256, media_type, file_name, template_version, size, content, made_at)
            VALUES (:id, :sha256, :mediaType, :fileName, :templateVersion, :size, :content, :madeAt)
            """)
        .param("id", id.value())
        .param("sha256", Sha256.of(content).bytes())
        .param("mediaType", mediaType)
        .param("fileName", fileName)
        .param("templateVersion", templateVersion)
        .param("size", content.length)
        .param("content", content)
        .param("madeAt", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return id;
  }

  /**
   * Reads a document and verifies that it is what was stored; who may read it is decided by the
   * feature it belongs to.
   */
  public StoredDocument read(DocumentId id) {
    StoredDocument document =
        jdbc.sql(
                """
                SELECT id, sha256, media_type, file_name, template_version, made_at, content
                FROM documents.document WHERE id = ?
                """)
            .param(id.value())
            .query((row, n) -> document(row))
            .optional()
            .orElseThrow(NotFound::new);
    if (!Sha256.of(document.content()).equals(document.description().sha256())) {
      throw new IllegalStateException("document " + id + " is not what was stored");
    }
    return document;
  }

  /** The latest document with exactly this content: is this file the one that was signed? */
  public Optional<DocumentId> withContent(Sha256 sha256) {
    return jdbc.sql(
            "SELECT id FROM documents.document WHERE sha256 = ? ORDER BY made_at DESC LIMIT 1")
        .param(sha256.bytes())
        .query(UUID.class)
        .optional()
        .map(DocumentId::new);
  }

  private static StoredDocument document(ResultSet row) throws SQLException {
    return new StoredDocument(
        new DocumentId(row.getObject("id", UUID.class)),
        new Description(
            new Sha256(HexFormat.of().formatHex(row.getBytes("sha256"))),
            row.getString("media_type"),
            row.getString("file_name"),
            row.getString("template_version"),
            row.getObject("made_at", OffsetDateTime.class).toInstant()),
        row.getBytes("content"));
  }
}
