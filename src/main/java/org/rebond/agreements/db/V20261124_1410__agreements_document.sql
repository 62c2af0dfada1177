CREATE TABLE agreements.signed_document (
  agreement uuid PRIMARY KEY REFERENCES agreements.agreement,
  document uuid NOT NULL REFERENCES documents.document
);
COMMENT ON TABLE agreements.signed_document IS 'append-only: an agreement is signed once, and that file is its document';
COMMENT ON COLUMN agreements.signed_document.agreement IS 'organisation';
COMMENT ON COLUMN agreements.signed_document.document IS 'organisation';
