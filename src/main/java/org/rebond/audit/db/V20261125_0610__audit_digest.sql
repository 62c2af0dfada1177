CREATE TABLE audit.digest (
  number int PRIMARY KEY CHECK (number > 0),
  day date NOT NULL,
  made_at timestamptz NOT NULL,
  chains int NOT NULL,
  root bytea NOT NULL CHECK (length(root) = 32),
  hash bytea NOT NULL CHECK (length(hash) = 32)
);
COMMENT ON TABLE audit.digest IS 'append-only: one for each day, over the ends of all chains that grew, bound to the one before it';
COMMENT ON COLUMN audit.digest.number IS 'organisation';
COMMENT ON COLUMN audit.digest.day IS 'organisation';
COMMENT ON COLUMN audit.digest.made_at IS 'organisation';
COMMENT ON COLUMN audit.digest.chains IS 'organisation';
COMMENT ON COLUMN audit.digest.root IS 'organisation';
COMMENT ON COLUMN audit.digest.hash IS 'organisation';

CREATE TABLE audit.digest_entry (
  digest int NOT NULL REFERENCES audit.digest DEFERRABLE INITIALLY DEFERRED,
  subject uuid NOT NULL,
  number int NOT NULL,
  hash bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (digest, subject)
);
CREATE INDEX ON audit.digest_entry (subject, number);
COMMENT ON TABLE audit.digest_entry IS 'append-only: where a chain ended when a daily digest was made, so that its end cannot be cut off';
COMMENT ON COLUMN audit.digest_entry.digest IS 'organisation';
COMMENT ON COLUMN audit.digest_entry.subject IS 'organisation';
COMMENT ON COLUMN audit.digest_entry.number IS 'organisation';
COMMENT ON COLUMN audit.digest_entry.hash IS 'organisation';

CREATE TABLE audit.time_stamp (
  digest int PRIMARY KEY REFERENCES audit.digest,
  token bytea NOT NULL
);
COMMENT ON TABLE audit.time_stamp IS 'append-only: what a time-stamp server (RFC 3161) said of a daily digest';
COMMENT ON COLUMN audit.time_stamp.digest IS 'organisation';
COMMENT ON COLUMN audit.time_stamp.token IS 'organisation';

CREATE TABLE audit.verification (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  lines bigint NOT NULL,
  digests int NOT NULL,
  findings bigint NOT NULL
);
CREATE INDEX ON audit.verification (at);
COMMENT ON TABLE audit.verification IS 'append-only: when the trail was verified, and how much was wrong';
COMMENT ON COLUMN audit.verification.id IS 'organisation';
COMMENT ON COLUMN audit.verification.at IS 'organisation';
COMMENT ON COLUMN audit.verification.lines IS 'organisation';
COMMENT ON COLUMN audit.verification.digests IS 'organisation';
COMMENT ON COLUMN audit.verification.findings IS 'organisation';
