CREATE SCHEMA documents;

CREATE TABLE documents.document (
  id uuid PRIMARY KEY,
  sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
  media_type text NOT NULL,
  file_name text NOT NULL,
  template_version text NOT NULL,
  size integer NOT NULL,
  content bytea NOT NULL,
  made_at timestamptz NOT NULL,
  CHECK (size = octet_length(content))
);
-- A PDF is compressed already.
ALTER TABLE documents.document ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX ON documents.document (sha256);
COMMENT ON TABLE documents.document IS 'append-only: what was signed is kept as it was signed';
COMMENT ON COLUMN documents.document.id IS 'organisation';
COMMENT ON COLUMN documents.document.sha256 IS 'organisation';
COMMENT ON COLUMN documents.document.media_type IS 'organisation';
COMMENT ON COLUMN documents.document.file_name IS 'organisation';
COMMENT ON COLUMN documents.document.template_version IS 'organisation';
COMMENT ON COLUMN documents.document.size IS 'organisation';
COMMENT ON COLUMN documents.document.content IS 'organisation - free text';
COMMENT ON COLUMN documents.document.made_at IS 'organisation';
