CREATE TABLE partnerships.encounter (
  id uuid PRIMARY KEY,
  partnership uuid NOT NULL REFERENCES partnerships.partnership,
  kind text NOT NULL CHECK (kind IN ('VISIT', 'MEETING', 'CALL')),
  starts_at timestamptz NOT NULL,
  minutes_long int NOT NULL CHECK (minutes_long BETWEEN 1 AND 1440),
  zone text NOT NULL,
  place text NOT NULL CHECK (length(place) <= 200),
  objective text NOT NULL CHECK (length(objective) <= 2000),
  planned_by text NOT NULL CHECK (planned_by IN ('PLACE', 'AGENCY', 'DIRECTORATE')),
  key uuid NOT NULL UNIQUE
);
CREATE INDEX ON partnerships.encounter (partnership, starts_at);
COMMENT ON COLUMN partnerships.encounter.id IS 'organisation';
COMMENT ON COLUMN partnerships.encounter.partnership IS 'organisation';
COMMENT ON COLUMN partnerships.encounter.kind IS 'organisation';
COMMENT ON COLUMN partnerships.encounter.starts_at IS 'organisation';
COMMENT ON COLUMN partnerships.encounter.minutes_long IS 'organisation';
COMMENT ON COLUMN partnerships.encounter.zone IS 'organisation';
COMMENT ON COLUMN partnerships.encounter.place IS 'organisation - free text';
COMMENT ON COLUMN partnerships.encounter.objective IS 'organisation - free text';
COMMENT ON COLUMN partnerships.encounter.planned_by IS 'organisation';
COMMENT ON COLUMN partnerships.encounter.key IS 'organisation';

CREATE TABLE partnerships.encounter_minutes (
  encounter uuid NOT NULL REFERENCES partnerships.encounter,
  version int NOT NULL CHECK (version > 0),
  side text NOT NULL CHECK (side IN ('PLACE', 'AGENCY', 'DIRECTORATE')),
  at timestamptz NOT NULL,
  summary text NOT NULL,
  decisions text NOT NULL,
  next_step text NOT NULL,
  PRIMARY KEY (encounter, version)
);
COMMENT ON TABLE partnerships.encounter_minutes IS 'append-only: every version is kept, and two texts written over the same one collide on the key';
COMMENT ON COLUMN partnerships.encounter_minutes.encounter IS 'organisation';
COMMENT ON COLUMN partnerships.encounter_minutes.version IS 'organisation';
COMMENT ON COLUMN partnerships.encounter_minutes.side IS 'organisation';
COMMENT ON COLUMN partnerships.encounter_minutes.at IS 'organisation';
COMMENT ON COLUMN partnerships.encounter_minutes.summary IS 'organisation - free text';
COMMENT ON COLUMN partnerships.encounter_minutes.decisions IS 'organisation - free text';
COMMENT ON COLUMN partnerships.encounter_minutes.next_step IS 'organisation - free text';
