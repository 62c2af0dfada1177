ALTER TABLE badges.batches ADD COLUMN directions text NOT NULL DEFAULT '';
COMMENT ON COLUMN badges.batches.directions IS 'public - free text';
