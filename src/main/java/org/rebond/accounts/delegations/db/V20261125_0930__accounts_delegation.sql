-- Days are those of Europe/Paris, both inclusive. It holds only while its giver holds the role and its
-- holder is in the team: whoever is taken out of a team takes nothing along.
CREATE TABLE accounts.delegation (
  id uuid PRIMARY KEY,
  organisation uuid NOT NULL REFERENCES organisations.organisation,
  giver uuid NOT NULL REFERENCES accounts.account ON DELETE CASCADE,
  holder uuid NOT NULL REFERENCES accounts.account ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('MANAGER', 'SIGNATORY')),
  starts_on date NOT NULL,
  ends_on date NOT NULL CHECK (ends_on >= starts_on),
  ended boolean NOT NULL DEFAULT false,
  CHECK (giver <> holder)
);
CREATE INDEX ON accounts.delegation (holder);
CREATE INDEX ON accounts.delegation (giver);
CREATE INDEX ON accounts.delegation (organisation, ends_on);
COMMENT ON COLUMN accounts.delegation.id IS 'organisation';
COMMENT ON COLUMN accounts.delegation.organisation IS 'organisation';
COMMENT ON COLUMN accounts.delegation.giver IS 'member';
COMMENT ON COLUMN accounts.delegation.holder IS 'member';
COMMENT ON COLUMN accounts.delegation.role IS 'member';
COMMENT ON COLUMN accounts.delegation.starts_on IS 'member';
COMMENT ON COLUMN accounts.delegation.ends_on IS 'member';
COMMENT ON COLUMN accounts.delegation.ended IS 'member';

-- Those in force or to come are those whose giver and holder are still what they were.
CREATE VIEW accounts.delegated WITH (security_invoker = true) AS
SELECT d.id, d.organisation, d.giver, d.holder, d.role, d.starts_on, d.ends_on
FROM accounts.delegation d
WHERE NOT d.ended
  AND EXISTS (SELECT FROM accounts.membership g WHERE g.account = d.giver
    AND g.organisation = d.organisation
    AND (g.role = d.role OR (d.role = 'MANAGER' AND g.role = 'ADMINISTRATOR')))
  AND EXISTS (SELECT FROM accounts.membership h
    WHERE h.account = d.holder AND h.organisation = d.organisation);
COMMENT ON COLUMN accounts.delegated.id IS 'organisation';
COMMENT ON COLUMN accounts.delegated.organisation IS 'organisation';
COMMENT ON COLUMN accounts.delegated.giver IS 'member';
COMMENT ON COLUMN accounts.delegated.holder IS 'member';
COMMENT ON COLUMN accounts.delegated.role IS 'member';
COMMENT ON COLUMN accounts.delegated.starts_on IS 'member';
COMMENT ON COLUMN accounts.delegated.ends_on IS 'member';
