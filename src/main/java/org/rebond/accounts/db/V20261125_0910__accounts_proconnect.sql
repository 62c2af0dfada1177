CREATE TABLE accounts.proconnect_identity (
  id uuid PRIMARY KEY,
  account uuid NOT NULL REFERENCES accounts.account ON DELETE CASCADE,
  issuer text NOT NULL,
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
  linked_on date NOT NULL,
  last_used_on date,
  UNIQUE (issuer, subject)
);
CREATE INDEX ON accounts.proconnect_identity (account);
COMMENT ON TABLE accounts.proconnect_identity IS 'identities at ProConnect that open an account; no name, no address, no employer';
COMMENT ON COLUMN accounts.proconnect_identity.id IS 'member';
COMMENT ON COLUMN accounts.proconnect_identity.account IS 'member';
COMMENT ON COLUMN accounts.proconnect_identity.issuer IS 'member';
COMMENT ON COLUMN accounts.proconnect_identity.subject IS 'member';
COMMENT ON COLUMN accounts.proconnect_identity.linked_on IS 'member';
COMMENT ON COLUMN accounts.proconnect_identity.last_used_on IS 'member';

CREATE TABLE accounts.proconnect_answered (
  state_hash bytea PRIMARY KEY CHECK (length(state_hash) = 32),
  ends_at timestamptz NOT NULL
);
CREATE INDEX ON accounts.proconnect_answered (ends_at);
COMMENT ON TABLE accounts.proconnect_answered IS 'attempts that were answered, until they would have expired';
COMMENT ON COLUMN accounts.proconnect_answered.state_hash IS 'secret';
COMMENT ON COLUMN accounts.proconnect_answered.ends_at IS 'organisation';

CREATE TABLE accounts.proconnect_rule (
  id uuid PRIMARY KEY,
  organisation uuid NOT NULL REFERENCES organisations.organisation ON DELETE CASCADE,
  siret text NOT NULL CHECK (siret ~ '^([0-9]{14})?$'),
  unit text NOT NULL CHECK (length(unit) <= 200),
  domain text NOT NULL CHECK (domain = lower(domain) AND length(domain) <= 253),
  at_once boolean NOT NULL CHECK (NOT at_once OR domain <> ''),
  CHECK (siret <> '' OR unit <> '' OR domain <> ''),
  UNIQUE (organisation, siret, unit, domain)
);
COMMENT ON TABLE accounts.proconnect_rule IS 'whose people somebody is taken for, by what ProConnect says and the domain of their address';
COMMENT ON COLUMN accounts.proconnect_rule.id IS 'organisation';
COMMENT ON COLUMN accounts.proconnect_rule.organisation IS 'organisation';
COMMENT ON COLUMN accounts.proconnect_rule.siret IS 'organisation';
COMMENT ON COLUMN accounts.proconnect_rule.unit IS 'organisation';
COMMENT ON COLUMN accounts.proconnect_rule.domain IS 'organisation';
COMMENT ON COLUMN accounts.proconnect_rule.at_once IS 'organisation';

CREATE TABLE accounts.proconnect_arrival (
  account uuid NOT NULL REFERENCES accounts.account ON DELETE CASCADE,
  organisation uuid NOT NULL REFERENCES organisations.organisation ON DELETE CASCADE,
  PRIMARY KEY (account, organisation)
);
CREATE INDEX ON accounts.proconnect_arrival (organisation);
COMMENT ON TABLE accounts.proconnect_arrival IS 'to which teams a rule has led somebody: once each, so that what a manager undoes stays undone';
COMMENT ON COLUMN accounts.proconnect_arrival.account IS 'member';
COMMENT ON COLUMN accounts.proconnect_arrival.organisation IS 'member';
