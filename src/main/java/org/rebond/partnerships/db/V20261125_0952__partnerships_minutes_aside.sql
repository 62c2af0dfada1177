CREATE TABLE partnerships.encounter_minutes_aside (
  id uuid PRIMARY KEY,
  position bigint GENERATED ALWAYS AS IDENTITY,
  encounter uuid NOT NULL REFERENCES partnerships.encounter,
  written_over int NOT NULL CHECK (written_over >= 0),
  side text NOT NULL CHECK (side IN ('PLACE', 'AGENCY', 'DIRECTORATE')),
  at timestamptz NOT NULL,
  summary text NOT NULL,
  decisions text NOT NULL,
  next_step text NOT NULL
);
CREATE INDEX ON partnerships.encounter_minutes_aside (encounter, position);
COMMENT ON TABLE partnerships.encounter_minutes_aside IS 'append-only: a text that came after another one is kept beside the versions, to be taken up';
COMMENT ON COLUMN partnerships.encounter_minutes_aside.id IS 'organisation';
COMMENT ON COLUMN partnerships.encounter_minutes_aside.position IS 'organisation';
COMMENT ON COLUMN partnerships.encounter_minutes_aside.encounter IS 'organisation';
COMMENT ON COLUMN partnerships.encounter_minutes_aside.written_over IS 'organisation';
COMMENT ON COLUMN partnerships.encounter_minutes_aside.side IS 'organisation';
COMMENT ON COLUMN partnerships.encounter_minutes_aside.at IS 'organisation';
COMMENT ON COLUMN partnerships.encounter_minutes_aside.summary IS 'organisation - free text';
COMMENT ON COLUMN partnerships.encounter_minutes_aside.decisions IS 'organisation - free text';
COMMENT ON COLUMN partnerships.encounter_minutes_aside.next_step IS 'organisation - free text';
