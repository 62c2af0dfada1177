package org.rebond.agreements;

import java.util.Optional;
import java.util.UUID;
import org.rebond.documents.DocumentId;
import org.rebond.documents.Documents;
import org.rebond.documents.StoredDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The final file of each signed agreement: made once, and read as it was made. */
@Repository
class SignedDocuments {

  /** Version of the text and layout that the file is made with. */
  private static final String TEMPLATE = "free-cooperation-1";

  private final JdbcClient jdbc;
  private final Documents documents;
  private final AgreementPaper paper;

  SignedDocuments(JdbcClient jdbc, Documents documents, AgreementPaper paper) {
    this.jdbc = jdbc;
    this.documents = documents;
    this.paper = paper;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(Agreement signed) {
    String name = "convention-" + signed.number().orElseThrow() + ".pdf";
    DocumentId document = documents.store(name, "application/pdf", TEMPLATE, paper.signed(signed));
    jdbc.sql("INSERT INTO agreements.signed_document (agreement, document) VALUES (?, ?)")
        .param(signed.id().value())
        .param(document.value())
        .update();
  }

  /** Verified against its SHA-256; empty where the agreement is not signed. */
  Optional<StoredDocument> of(AgreementId id) {
    return jdbc.sql("SELECT document FROM agreements.signed_document WHERE agreement = ?")
        .param(id.value())
        .query(UUID.class)
        .optional()
        .map(document -> documents.read(new DocumentId(document)));
  }
}
