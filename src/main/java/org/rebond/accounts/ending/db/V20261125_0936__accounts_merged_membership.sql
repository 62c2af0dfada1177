-- From which merged organisation a role came; the merger undone takes it back.
ALTER TABLE accounts.membership
  ADD COLUMN merged_from uuid REFERENCES organisations.organisation;
CREATE INDEX ON accounts.membership (merged_from) WHERE merged_from IS NOT NULL;
COMMENT ON COLUMN accounts.membership.merged_from IS 'organisation';
