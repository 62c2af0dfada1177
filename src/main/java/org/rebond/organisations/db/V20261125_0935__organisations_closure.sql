-- A merged organisation is a closed one with a successor, whose team inherits what hangs on it.
ALTER TABLE organisations.organisation
  ADD COLUMN closed_on date,
  ADD COLUMN successor uuid REFERENCES organisations.organisation,
  ADD CHECK (successor IS NULL OR closed_on IS NOT NULL),
  ADD CHECK (successor <> id);
CREATE INDEX ON organisations.organisation (successor) WHERE successor IS NOT NULL;
COMMENT ON COLUMN organisations.organisation.closed_on IS 'public';
COMMENT ON COLUMN organisations.organisation.successor IS 'public';

-- The one that answers for it today: itself, or the last of its successors.
CREATE FUNCTION organisations.heir(merged uuid) RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
  WITH RECURSIVE chain AS (
    SELECT o.id, o.successor FROM organisations.organisation o WHERE o.id = merged
    UNION
    SELECT o.id, o.successor FROM chain JOIN organisations.organisation o ON o.id = chain.successor)
  SELECT id FROM chain WHERE successor IS NULL;
END;
