CREATE TABLE partnerships.encounter_coming (
  encounter uuid NOT NULL REFERENCES partnerships.encounter,
  side text NOT NULL CHECK (side IN ('PLACE', 'AGENCY', 'DIRECTORATE')),
  part text NOT NULL CHECK (part IN ('DIRECTION', 'COUNSEL', 'WELCOME', 'ANIMATION', 'OTHER')),
  people int NOT NULL CHECK (people BETWEEN 1 AND 50),
  PRIMARY KEY (encounter, side, part)
);
COMMENT ON TABLE partnerships.encounter_coming IS 'how many come from one side and in which part: never who';
COMMENT ON COLUMN partnerships.encounter_coming.encounter IS 'organisation';
COMMENT ON COLUMN partnerships.encounter_coming.side IS 'organisation';
COMMENT ON COLUMN partnerships.encounter_coming.part IS 'organisation';
COMMENT ON COLUMN partnerships.encounter_coming.people IS 'organisation';
