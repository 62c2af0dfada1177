-- The month, not the day: enough to know what nobody used for three years, and it tells no habit.
ALTER TABLE accounts.account ADD COLUMN used_in date NOT NULL DEFAULT date_trunc('month', now())
  CHECK (extract(day FROM used_in) = 1);
ALTER TABLE accounts.account ALTER COLUMN used_in DROP DEFAULT;
CREATE INDEX ON accounts.account (used_in);
COMMENT ON COLUMN accounts.account.used_in IS 'member - the month of the latest sign-in';

CREATE TABLE accounts.closing (
  account uuid PRIMARY KEY REFERENCES accounts.account ON DELETE CASCADE,
  reason text NOT NULL CHECK (reason IN ('ASKED', 'UNUSED', 'HELD')),
  since timestamptz NOT NULL
);
COMMENT ON TABLE accounts.closing IS 'accounts that will be erased: asked by their holder, unused, or held since nobody else manages a team';
COMMENT ON COLUMN accounts.closing.account IS 'member';
COMMENT ON COLUMN accounts.closing.reason IS 'member';
COMMENT ON COLUMN accounts.closing.since IS 'member';

CREATE TABLE accounts.address_change (
  account uuid PRIMARY KEY REFERENCES accounts.account ON DELETE CASCADE,
  id uuid NOT NULL UNIQUE,
  email text NOT NULL CHECK (email = lower(email)),
  code_hash bytea NOT NULL CHECK (length(code_hash) = 32),
  tries int NOT NULL DEFAULT 0,
  expires_at timestamptz NOT NULL
);
CREATE INDEX ON accounts.address_change (email);
COMMENT ON TABLE accounts.address_change IS 'one new address at a time, until its code is typed';
COMMENT ON COLUMN accounts.address_change.account IS 'member';
COMMENT ON COLUMN accounts.address_change.id IS 'member';
COMMENT ON COLUMN accounts.address_change.email IS 'member';
COMMENT ON COLUMN accounts.address_change.code_hash IS 'secret';
COMMENT ON COLUMN accounts.address_change.tries IS 'member';
COMMENT ON COLUMN accounts.address_change.expires_at IS 'member';
