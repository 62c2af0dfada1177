CREATE SCHEMA agreements;

CREATE TABLE agreements.agreement (
  id uuid PRIMARY KEY,
  partnership uuid NOT NULL REFERENCES partnerships.partnership,
  form_key uuid NOT NULL UNIQUE,
  vehicle text NOT NULL CHECK (vehicle IN ('FREE_COOPERATION')),
  rules text NOT NULL,
  state text NOT NULL CHECK (state IN ('DRAFT', 'TO_SIGN', 'PARTLY_SIGNED', 'SIGNED', 'IN_FORCE', 'EXPIRED', 'WITHDRAWN', 'REFUSED')),
  version int NOT NULL CHECK (version >= 0),
  round int NOT NULL CHECK (round >= 0),
  number text UNIQUE CHECK (number ~ '^RB-[0-9]{4}-([0-9]{2,3}|2[AB])-[0-9]{4,}$'),
  starts_on date NOT NULL,
  ends_on date NOT NULL CHECK (ends_on >= starts_on),
  needs text[] NOT NULL,
  CHECK ((number IS NULL) = (round = 0))
);
CREATE INDEX ON agreements.agreement (partnership);
CREATE INDEX ON agreements.agreement (state, starts_on) WHERE state IN ('SIGNED', 'IN_FORCE');
COMMENT ON COLUMN agreements.agreement.id IS 'organisation';
COMMENT ON COLUMN agreements.agreement.partnership IS 'organisation';
COMMENT ON COLUMN agreements.agreement.form_key IS 'organisation';
COMMENT ON COLUMN agreements.agreement.vehicle IS 'organisation';
COMMENT ON COLUMN agreements.agreement.rules IS 'public';
COMMENT ON COLUMN agreements.agreement.state IS 'organisation';
COMMENT ON COLUMN agreements.agreement.version IS 'organisation';
COMMENT ON COLUMN agreements.agreement.round IS 'organisation';
COMMENT ON COLUMN agreements.agreement.number IS 'organisation';
COMMENT ON COLUMN agreements.agreement.starts_on IS 'organisation';
COMMENT ON COLUMN agreements.agreement.ends_on IS 'organisation';
COMMENT ON COLUMN agreements.agreement.needs IS 'organisation';

CREATE TABLE agreements.party (
  agreement uuid NOT NULL REFERENCES agreements.agreement,
  organisation uuid NOT NULL REFERENCES organisations.organisation,
  position int NOT NULL,
  side text NOT NULL CHECK (side IN ('PLACE', 'AGENCY', 'DIRECTORATE')),
  legal_name text NOT NULL CHECK (length(legal_name) BETWEEN 1 AND 200),
  siret text CHECK (siret ~ '^[0-9]{14}$'),
  address text NOT NULL CHECK (length(address) <= 300),
  brings text NOT NULL CHECK (length(brings) <= 2000),
  PRIMARY KEY (agreement, organisation)
);
CREATE INDEX ON agreements.party (organisation);
COMMENT ON COLUMN agreements.party.agreement IS 'organisation';
COMMENT ON COLUMN agreements.party.organisation IS 'organisation';
COMMENT ON COLUMN agreements.party.position IS 'organisation';
COMMENT ON COLUMN agreements.party.side IS 'organisation';
COMMENT ON COLUMN agreements.party.legal_name IS 'organisation';
COMMENT ON COLUMN agreements.party.siret IS 'public';
COMMENT ON COLUMN agreements.party.address IS 'public';
COMMENT ON COLUMN agreements.party.brings IS 'organisation - free text';

CREATE TABLE agreements.signatory (
  id uuid PRIMARY KEY,
  agreement uuid NOT NULL,
  organisation uuid NOT NULL,
  position int NOT NULL,
  role text NOT NULL CHECK (length(role) BETWEEN 1 AND 120),
  email text NOT NULL CHECK (email = lower(email)),
  UNIQUE (agreement, email),
  FOREIGN KEY (agreement, organisation) REFERENCES agreements.party ON DELETE CASCADE
);
COMMENT ON COLUMN agreements.signatory.id IS 'organisation';
COMMENT ON COLUMN agreements.signatory.agreement IS 'organisation';
COMMENT ON COLUMN agreements.signatory.organisation IS 'organisation';
COMMENT ON COLUMN agreements.signatory.position IS 'organisation';
COMMENT ON COLUMN agreements.signatory.role IS 'organisation - free text';
COMMENT ON COLUMN agreements.signatory.email IS 'correspondent';

CREATE TABLE agreements.signature (
  agreement uuid NOT NULL REFERENCES agreements.agreement,
  round int NOT NULL,
  signatory uuid NOT NULL,
  at timestamptz NOT NULL,
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  PRIMARY KEY (agreement, round, signatory)
);
COMMENT ON TABLE agreements.signature IS 'append-only: a signature is void in a later round, never undone';
COMMENT ON COLUMN agreements.signature.agreement IS 'organisation';
COMMENT ON COLUMN agreements.signature.round IS 'organisation';
COMMENT ON COLUMN agreements.signature.signatory IS 'organisation';
COMMENT ON COLUMN agreements.signature.at IS 'organisation';
COMMENT ON COLUMN agreements.signature.digest IS 'organisation';

CREATE TABLE agreements.history (
  agreement uuid NOT NULL REFERENCES agreements.agreement,
  version int NOT NULL CHECK (version > 0),
  at timestamptz NOT NULL,
  transition text NOT NULL,
  from_state text NOT NULL,
  to_state text NOT NULL,
  capacity text NOT NULL,
  organisation uuid REFERENCES organisations.organisation,
  signatory uuid,
  note text NOT NULL,
  PRIMARY KEY (agreement, version)
);
COMMENT ON TABLE agreements.history IS 'append-only: one line for each version, in the transaction that made it';
COMMENT ON COLUMN agreements.history.agreement IS 'organisation';
COMMENT ON COLUMN agreements.history.version IS 'organisation';
COMMENT ON COLUMN agreements.history.at IS 'organisation';
COMMENT ON COLUMN agreements.history.transition IS 'organisation';
COMMENT ON COLUMN agreements.history.from_state IS 'organisation';
COMMENT ON COLUMN agreements.history.to_state IS 'organisation';
COMMENT ON COLUMN agreements.history.capacity IS 'organisation';
COMMENT ON COLUMN agreements.history.organisation IS 'organisation';
COMMENT ON COLUMN agreements.history.signatory IS 'organisation';
COMMENT ON COLUMN agreements.history.note IS 'organisation - free text';

CREATE TABLE agreements.number_counter (
  year int NOT NULL,
  department text NOT NULL,
  last int NOT NULL CHECK (last > 0),
  PRIMARY KEY (year, department)
);
COMMENT ON COLUMN agreements.number_counter.year IS 'public';
COMMENT ON COLUMN agreements.number_counter.department IS 'public';
COMMENT ON COLUMN agreements.number_counter.last IS 'organisation';

CREATE TABLE agreements.signing_code (
  signatory uuid PRIMARY KEY REFERENCES agreements.signatory ON DELETE CASCADE,
  sealed_hash bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  tries int NOT NULL CHECK (tries BETWEEN 0 AND 5),
  used boolean NOT NULL,
  asked int NOT NULL CHECK (asked > 0),
  asked_since timestamptz NOT NULL
);
COMMENT ON TABLE agreements.signing_code IS 'one live code for each signatory; only its hash, sealed under the master key';
COMMENT ON COLUMN agreements.signing_code.signatory IS 'organisation';
COMMENT ON COLUMN agreements.signing_code.sealed_hash IS 'secret';
COMMENT ON COLUMN agreements.signing_code.expires_at IS 'correspondent';
COMMENT ON COLUMN agreements.signing_code.tries IS 'correspondent';
COMMENT ON COLUMN agreements.signing_code.used IS 'correspondent';
COMMENT ON COLUMN agreements.signing_code.asked IS 'correspondent';
COMMENT ON COLUMN agreements.signing_code.asked_since IS 'correspondent';
