CREATE TABLE partnerships.encounter_feedback (
  encounter uuid NOT NULL REFERENCES partnerships.encounter,
  side text NOT NULL CHECK (side IN ('PLACE', 'AGENCY', 'DIRECTORATE')),
  given_at timestamptz NOT NULL,
  useful text NOT NULL CHECK (useful IN ('YES', 'PARTLY', 'NO')),
  clear text NOT NULL CHECK (clear IN ('YES', 'PARTLY', 'NO')),
  again text NOT NULL CHECK (again IN ('YES', 'PARTLY', 'NO')),
  line text NOT NULL CHECK (length(line) <= 500),
  PRIMARY KEY (encounter, side)
);
COMMENT ON TABLE partnerships.encounter_feedback IS 'once a side; given_at is when it was first given';
COMMENT ON COLUMN partnerships.encounter_feedback.encounter IS 'organisation';
COMMENT ON COLUMN partnerships.encounter_feedback.side IS 'organisation';
COMMENT ON COLUMN partnerships.encounter_feedback.given_at IS 'organisation';
COMMENT ON COLUMN partnerships.encounter_feedback.useful IS 'organisation';
COMMENT ON COLUMN partnerships.encounter_feedback.clear IS 'organisation';
COMMENT ON COLUMN partnerships.encounter_feedback.again IS 'organisation';
COMMENT ON COLUMN partnerships.encounter_feedback.line IS 'organisation - free text';
