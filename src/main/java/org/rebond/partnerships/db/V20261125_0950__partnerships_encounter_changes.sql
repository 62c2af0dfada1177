ALTER TABLE partnerships.encounter
  ADD COLUMN link text NOT NULL DEFAULT '' CHECK (link = '' OR (link LIKE 'https://_%' AND length(link) <= 500)),
  ADD COLUMN sequence int NOT NULL DEFAULT 0 CHECK (sequence >= 0),
  ADD COLUMN cancelled_at timestamptz,
  ADD COLUMN cancelled_by text CHECK (cancelled_by IN ('PLACE', 'AGENCY', 'DIRECTORATE')),
  ADD COLUMN reason text CHECK (length(reason) BETWEEN 1 AND 500),
  ADD CHECK ((cancelled_at IS NULL) = (cancelled_by IS NULL) AND (cancelled_at IS NULL) = (reason IS NULL));
ALTER TABLE partnerships.encounter ALTER COLUMN link DROP DEFAULT;
COMMENT ON COLUMN partnerships.encounter.link IS 'organisation';
COMMENT ON COLUMN partnerships.encounter.sequence IS 'organisation';
COMMENT ON COLUMN partnerships.encounter.cancelled_at IS 'organisation';
COMMENT ON COLUMN partnerships.encounter.cancelled_by IS 'organisation';
COMMENT ON COLUMN partnerships.encounter.reason IS 'organisation - free text';
