CREATE SCHEMA accounts;

CREATE TABLE accounts.account (
  id uuid PRIMARY KEY,
  email text NOT NULL UNIQUE CHECK (email = lower(email)),
  administrator boolean NOT NULL DEFAULT false
);
COMMENT ON COLUMN accounts.account.id IS 'member';
COMMENT ON COLUMN accounts.account.email IS 'member';
COMMENT ON COLUMN accounts.account.administrator IS 'member';

CREATE TABLE accounts.membership (
  account uuid NOT NULL REFERENCES accounts.account ON DELETE CASCADE,
  organisation uuid NOT NULL REFERENCES organisations.organisation,
  role text NOT NULL CHECK (role IN ('READER', 'FACILITATOR', 'MANAGER', 'SIGNATORY', 'ADMINISTRATOR')),
  PRIMARY KEY (account, organisation, role)
);
CREATE INDEX ON accounts.membership (organisation);
COMMENT ON COLUMN accounts.membership.account IS 'member';
COMMENT ON COLUMN accounts.membership.organisation IS 'organisation';
COMMENT ON COLUMN accounts.membership.role IS 'member';

CREATE TABLE accounts.personal_link (
  id uuid PRIMARY KEY,
  secret_hash bytea NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
  purpose text NOT NULL,
  subject uuid NOT NULL,
  email text NOT NULL CHECK (email = lower(email)),
  single_use boolean NOT NULL,
  expires_at timestamptz NOT NULL,
  used boolean NOT NULL DEFAULT false,
  revoked boolean NOT NULL DEFAULT false
);
CREATE INDEX ON accounts.personal_link (purpose, subject);
CREATE INDEX ON accounts.personal_link (email, expires_at);
COMMENT ON TABLE accounts.personal_link IS 'the secret itself is only in the message that carries it';
COMMENT ON COLUMN accounts.personal_link.id IS 'correspondent';
COMMENT ON COLUMN accounts.personal_link.secret_hash IS 'secret';
COMMENT ON COLUMN accounts.personal_link.purpose IS 'organisation';
COMMENT ON COLUMN accounts.personal_link.subject IS 'organisation';
COMMENT ON COLUMN accounts.personal_link.email IS 'correspondent';
COMMENT ON COLUMN accounts.personal_link.single_use IS 'organisation';
COMMENT ON COLUMN accounts.personal_link.expires_at IS 'correspondent';
COMMENT ON COLUMN accounts.personal_link.used IS 'correspondent';
COMMENT ON COLUMN accounts.personal_link.revoked IS 'correspondent';

-- Spring Session's own shape, from its schema for PostgreSQL.
CREATE TABLE accounts.spring_session (
  primary_id char(36) PRIMARY KEY,
  session_id char(36) NOT NULL UNIQUE,
  creation_time bigint NOT NULL,
  last_access_time bigint NOT NULL,
  max_inactive_interval int NOT NULL,
  expiry_time bigint NOT NULL,
  principal_name varchar(100)
);
CREATE INDEX ON accounts.spring_session (expiry_time);
CREATE INDEX ON accounts.spring_session (principal_name);
CREATE TABLE accounts.spring_session_attributes (
  session_primary_id char(36) NOT NULL REFERENCES accounts.spring_session ON DELETE CASCADE,
  attribute_name varchar(200) NOT NULL,
  attribute_bytes bytea NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);
COMMENT ON COLUMN accounts.spring_session.primary_id IS 'secret';
COMMENT ON COLUMN accounts.spring_session.session_id IS 'secret';
COMMENT ON COLUMN accounts.spring_session.creation_time IS 'member';
COMMENT ON COLUMN accounts.spring_session.last_access_time IS 'member';
COMMENT ON COLUMN accounts.spring_session.max_inactive_interval IS 'member';
COMMENT ON COLUMN accounts.spring_session.expiry_time IS 'member';
COMMENT ON COLUMN accounts.spring_session.principal_name IS 'member';
COMMENT ON COLUMN accounts.spring_session_attributes.session_primary_id IS 'secret';
COMMENT ON COLUMN accounts.spring_session_attributes.attribute_name IS 'organisation';
COMMENT ON COLUMN accounts.spring_session_attributes.attribute_bytes IS 'member';
