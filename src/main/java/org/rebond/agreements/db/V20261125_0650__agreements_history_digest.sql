-- The audit trail vouches for each line from now on; the reason typed is in its digest under a salt,
-- so that both can be erased. Lines of before have none.
ALTER TABLE agreements.history
  ADD COLUMN note_salt uuid,
  ADD COLUMN note_digest text CHECK (note_digest ~ '^[0-9a-f]{64}$');
COMMENT ON COLUMN agreements.history.note_salt IS 'secret';
COMMENT ON COLUMN agreements.history.note_digest IS 'organisation';
