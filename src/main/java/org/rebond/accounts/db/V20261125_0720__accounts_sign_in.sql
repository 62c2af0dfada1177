CREATE TABLE accounts.sign_in (
  id uuid PRIMARY KEY,
  account uuid REFERENCES accounts.account ON DELETE CASCADE,
  email text NOT NULL CHECK (email = lower(email)),
  secret_hash bytea UNIQUE CHECK (length(secret_hash) = 32),
  browser_hash bytea UNIQUE CHECK (length(browser_hash) = 32),
  code_hash bytea NOT NULL CHECK (length(code_hash) = 32),
  path text NOT NULL,
  mailed boolean NOT NULL,
  tries int NOT NULL DEFAULT 0,
  used boolean NOT NULL DEFAULT false,
  expires_at timestamptz NOT NULL
);
CREATE INDEX ON accounts.sign_in (email, expires_at);
CREATE INDEX ON accounts.sign_in (account);
CREATE INDEX ON accounts.sign_in (expires_at);
COMMENT ON TABLE accounts.sign_in IS 'one message asked for: its link and its code; kept seven days, an hour where no account has the address';
COMMENT ON COLUMN accounts.sign_in.id IS 'member';
COMMENT ON COLUMN accounts.sign_in.account IS 'member';
COMMENT ON COLUMN accounts.sign_in.email IS 'member';
COMMENT ON COLUMN accounts.sign_in.secret_hash IS 'secret';
COMMENT ON COLUMN accounts.sign_in.browser_hash IS 'secret';
COMMENT ON COLUMN accounts.sign_in.code_hash IS 'secret';
COMMENT ON COLUMN accounts.sign_in.path IS 'member';
COMMENT ON COLUMN accounts.sign_in.mailed IS 'member';
COMMENT ON COLUMN accounts.sign_in.tries IS 'member';
COMMENT ON COLUMN accounts.sign_in.used IS 'member';
COMMENT ON COLUMN accounts.sign_in.expires_at IS 'member';

-- Links of the former kind, which live a quarter of an hour.
DELETE FROM accounts.personal_link WHERE purpose = 'connexion';
