CREATE SCHEMA badges;

CREATE TABLE badges.secrets (
  name text PRIMARY KEY,
  sealed bytea NOT NULL
);
COMMENT ON TABLE badges.secrets IS 'keys of the instance, sealed under its master key';
COMMENT ON COLUMN badges.secrets.name IS 'organisation';
COMMENT ON COLUMN badges.secrets.sealed IS 'secret';

CREATE TABLE badges.signing_keys (
  kid smallint PRIMARY KEY CHECK (kid BETWEEN 0 AND 255),
  quarter text NOT NULL UNIQUE,
  public_key bytea NOT NULL,
  sealed_key bytea NOT NULL,
  last_day date NOT NULL
);
COMMENT ON TABLE badges.signing_keys IS 'one Ed25519 key a quarter; a kid is used again only after its last badge ended';
COMMENT ON COLUMN badges.signing_keys.kid IS 'public';
COMMENT ON COLUMN badges.signing_keys.quarter IS 'public';
COMMENT ON COLUMN badges.signing_keys.public_key IS 'public';
COMMENT ON COLUMN badges.signing_keys.sealed_key IS 'secret';
COMMENT ON COLUMN badges.signing_keys.last_day IS 'organisation';

CREATE TABLE badges.scopes (
  audience int PRIMARY KEY CHECK (audience BETWEEN 1 AND 65535),
  kind text NOT NULL CHECK (kind IN ('PLACE', 'AGENCY', 'AGREEMENT', 'NETWORK')),
  subject uuid NOT NULL,
  last_day date NOT NULL,
  UNIQUE (kind, subject)
);
COMMENT ON TABLE badges.scopes IS 'who may accept; a number is used again only after its last badge ended';
COMMENT ON COLUMN badges.scopes.audience IS 'public';
COMMENT ON COLUMN badges.scopes.kind IS 'public';
COMMENT ON COLUMN badges.scopes.subject IS 'organisation';
COMMENT ON COLUMN badges.scopes.last_day IS 'organisation';

CREATE TABLE badges.acceptors (
  audience int NOT NULL REFERENCES badges.scopes,
  place uuid NOT NULL REFERENCES organisations.organisation,
  PRIMARY KEY (audience, place)
);
COMMENT ON COLUMN badges.acceptors.audience IS 'public';
COMMENT ON COLUMN badges.acceptors.place IS 'organisation';

CREATE TABLE badges.batches (
  number int PRIMARY KEY CHECK (number BETWEEN 1 AND 16777215),
  id uuid NOT NULL UNIQUE,
  request_hash bytea NOT NULL UNIQUE,
  audience int NOT NULL REFERENCES badges.scopes,
  place uuid NOT NULL REFERENCES organisations.organisation,
  agreement uuid,
  kid smallint NOT NULL,
  policy smallint NOT NULL CHECK (policy BETWEEN 0 AND 3),
  n smallint NOT NULL CHECK (n BETWEEN 1 AND 63),
  not_after date NOT NULL,
  size int NOT NULL CHECK (size >= 50),
  services text[] NOT NULL,
  issued_on date NOT NULL,
  revoked boolean NOT NULL,
  conflicts int NOT NULL CHECK (conflicts >= 0),
  sealed_key bytea
);
COMMENT ON TABLE badges.batches IS 'printed together; numbers are random, so that they tell no volume';
COMMENT ON COLUMN badges.batches.number IS 'public';
COMMENT ON COLUMN badges.batches.id IS 'organisation';
COMMENT ON COLUMN badges.batches.request_hash IS 'secret';
COMMENT ON COLUMN badges.batches.audience IS 'public';
COMMENT ON COLUMN badges.batches.place IS 'public';
COMMENT ON COLUMN badges.batches.agreement IS 'organisation';
COMMENT ON COLUMN badges.batches.kid IS 'public';
COMMENT ON COLUMN badges.batches.policy IS 'public';
COMMENT ON COLUMN badges.batches.n IS 'public';
COMMENT ON COLUMN badges.batches.not_after IS 'public';
COMMENT ON COLUMN badges.batches.size IS 'organisation';
COMMENT ON COLUMN badges.batches.services IS 'public - free text';
COMMENT ON COLUMN badges.batches.issued_on IS 'organisation';
COMMENT ON COLUMN badges.batches.revoked IS 'organisation';
COMMENT ON COLUMN badges.batches.conflicts IS 'organisation';
COMMENT ON COLUMN badges.batches.sealed_key IS 'secret';
CREATE INDEX ON badges.batches (place);

-- No foreign key in the next three tables: its row locks would keep transaction ids of scans where
-- the nightly rewrite does not reach.
CREATE TABLE badges.code_index (
  code_hash bytea PRIMARY KEY,
  batch int NOT NULL
);
COMMENT ON TABLE badges.code_index IS 'written once at issue: finds the batch of a typed code, knows nothing of its use';
COMMENT ON COLUMN badges.code_index.code_hash IS 'pseudonymous:batch-end+35d';
COMMENT ON COLUMN badges.code_index.batch IS 'public';
CREATE INDEX ON badges.code_index (batch);

CREATE TABLE badges.receipts (
  nonce uuid PRIMARY KEY,
  batch int NOT NULL,
  verdict text NOT NULL
);
COMMENT ON TABLE badges.receipts IS 'what each scan was answered: no serial, no day';
COMMENT ON COLUMN badges.receipts.nonce IS 'pseudonymous:batch-end+35d';
COMMENT ON COLUMN badges.receipts.batch IS 'public';
COMMENT ON COLUMN badges.receipts.verdict IS 'organisation';

CREATE TABLE badges.ledger (
  batch int NOT NULL,
  serial_hash bytea NOT NULL,
  uses smallint NOT NULL CHECK (uses >= 0),
  week smallint,
  PRIMARY KEY (batch, serial_hash)
);
COMMENT ON TABLE badges.ledger IS 'what is spent: no time, no desk, no receipt';
COMMENT ON COLUMN badges.ledger.batch IS 'public';
COMMENT ON COLUMN badges.ledger.serial_hash IS 'pseudonymous:batch-end+35d';
COMMENT ON COLUMN badges.ledger.uses IS 'pseudonymous:batch-end+35d';
COMMENT ON COLUMN badges.ledger.week IS 'pseudonymous:end-of-week - weekly badges only';

CREATE TABLE badges.visits (
  place uuid NOT NULL REFERENCES organisations.organisation,
  batch int NOT NULL REFERENCES badges.batches,
  service text NOT NULL,
  day date NOT NULL,
  n int NOT NULL CHECK (n >= 0),
  PRIMARY KEY (place, day, batch, service)
);
COMMENT ON TABLE badges.visits IS 'how many came: no serial';
COMMENT ON COLUMN badges.visits.place IS 'organisation';
COMMENT ON COLUMN badges.visits.batch IS 'public';
COMMENT ON COLUMN badges.visits.service IS 'organisation - free text';
COMMENT ON COLUMN badges.visits.day IS 'organisation';
COMMENT ON COLUMN badges.visits.n IS 'organisation';
CREATE INDEX ON badges.visits (batch, day);

CREATE TABLE badges.desks (
  id uuid PRIMARY KEY,
  place uuid NOT NULL REFERENCES organisations.organisation,
  label text NOT NULL,
  service text NOT NULL,
  link_hash bytea UNIQUE,
  link_ends timestamptz,
  credential_hash bytea UNIQUE,
  revoked boolean NOT NULL
);
COMMENT ON COLUMN badges.desks.id IS 'organisation';
COMMENT ON COLUMN badges.desks.place IS 'organisation';
COMMENT ON COLUMN badges.desks.label IS 'organisation - free text';
COMMENT ON COLUMN badges.desks.service IS 'organisation - free text';
COMMENT ON COLUMN badges.desks.link_hash IS 'secret';
COMMENT ON COLUMN badges.desks.link_ends IS 'organisation';
COMMENT ON COLUMN badges.desks.credential_hash IS 'secret';
COMMENT ON COLUMN badges.desks.revoked IS 'organisation';
CREATE INDEX ON badges.desks (place);

CREATE TABLE badges.upkeep (
  only_row boolean PRIMARY KEY CHECK (only_row),
  cleared_week smallint NOT NULL
);
COMMENT ON TABLE badges.upkeep IS 'weeks up to this one were forgotten by the ledger';
COMMENT ON COLUMN badges.upkeep.only_row IS 'organisation';
COMMENT ON COLUMN badges.upkeep.cleared_week IS 'organisation';
INSERT INTO badges.upkeep VALUES (true, 0);
