CREATE TABLE accounts.passkey (
  id uuid PRIMARY KEY,
  account uuid NOT NULL REFERENCES accounts.account ON DELETE CASCADE,
  credential_id bytea NOT NULL UNIQUE CHECK (length(credential_id) <= 1023),
  public_key bytea NOT NULL,
  attestation_object bytea NOT NULL,
  transports text NOT NULL,
  backup_eligible boolean NOT NULL,
  backed_up boolean NOT NULL,
  sign_count bigint NOT NULL,
  label text NOT NULL CHECK (length(label) BETWEEN 1 AND 60),
  created_on date NOT NULL,
  last_used_on date
);
CREATE INDEX ON accounts.passkey (account);
COMMENT ON TABLE accounts.passkey IS 'public keys only: the private one never leaves the device';
COMMENT ON COLUMN accounts.passkey.id IS 'member';
COMMENT ON COLUMN accounts.passkey.account IS 'member';
COMMENT ON COLUMN accounts.passkey.credential_id IS 'member';
COMMENT ON COLUMN accounts.passkey.public_key IS 'member';
COMMENT ON COLUMN accounts.passkey.attestation_object IS 'member';
COMMENT ON COLUMN accounts.passkey.transports IS 'member';
COMMENT ON COLUMN accounts.passkey.backup_eligible IS 'member';
COMMENT ON COLUMN accounts.passkey.backed_up IS 'member';
COMMENT ON COLUMN accounts.passkey.sign_count IS 'member';
COMMENT ON COLUMN accounts.passkey.label IS 'member - free text';
COMMENT ON COLUMN accounts.passkey.created_on IS 'member';
COMMENT ON COLUMN accounts.passkey.last_used_on IS 'member';

CREATE TABLE accounts.passkey_challenge (
  challenge_hash bytea PRIMARY KEY CHECK (length(challenge_hash) = 32),
  ends_at timestamptz NOT NULL
);
CREATE INDEX ON accounts.passkey_challenge (ends_at);
COMMENT ON TABLE accounts.passkey_challenge IS 'challenges that were answered, until they would have expired';
COMMENT ON COLUMN accounts.passkey_challenge.challenge_hash IS 'secret';
COMMENT ON COLUMN accounts.passkey_challenge.ends_at IS 'organisation';
