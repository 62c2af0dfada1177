CREATE TABLE partnerships.poll (
  id uuid PRIMARY KEY,
  partnership uuid NOT NULL REFERENCES partnerships.partnership,
  kind text NOT NULL CHECK (kind IN ('VISIT', 'MEETING', 'CALL')),
  minutes_long int NOT NULL CHECK (minutes_long BETWEEN 1 AND 1440),
  zone text NOT NULL,
  place text NOT NULL CHECK (length(place) <= 200),
  link text NOT NULL CHECK (link = '' OR (link LIKE 'https://_%' AND length(link) <= 500)),
  objective text NOT NULL CHECK (length(objective) <= 2000),
  proposed_by text NOT NULL CHECK (proposed_by IN ('PLACE', 'AGENCY', 'DIRECTORATE')),
  key uuid NOT NULL UNIQUE,
  encounter uuid REFERENCES partnerships.encounter
);
CREATE INDEX ON partnerships.poll (partnership);
CREATE INDEX ON partnerships.poll (encounter);
COMMENT ON TABLE partnerships.poll IS 'open until one of its slots became an encounter';
COMMENT ON COLUMN partnerships.poll.id IS 'organisation';
COMMENT ON COLUMN partnerships.poll.partnership IS 'organisation';
COMMENT ON COLUMN partnerships.poll.kind IS 'organisation';
COMMENT ON COLUMN partnerships.poll.minutes_long IS 'organisation';
COMMENT ON COLUMN partnerships.poll.zone IS 'organisation';
COMMENT ON COLUMN partnerships.poll.place IS 'organisation - free text';
COMMENT ON COLUMN partnerships.poll.link IS 'organisation';
COMMENT ON COLUMN partnerships.poll.objective IS 'organisation - free text';
COMMENT ON COLUMN partnerships.poll.proposed_by IS 'organisation';
COMMENT ON COLUMN partnerships.poll.key IS 'organisation';
COMMENT ON COLUMN partnerships.poll.encounter IS 'organisation';

CREATE TABLE partnerships.poll_slot (
  poll uuid NOT NULL REFERENCES partnerships.poll,
  number int NOT NULL CHECK (number BETWEEN 1 AND 8),
  starts_at timestamptz NOT NULL,
  PRIMARY KEY (poll, number),
  UNIQUE (poll, starts_at)
);
COMMENT ON COLUMN partnerships.poll_slot.poll IS 'organisation';
COMMENT ON COLUMN partnerships.poll_slot.number IS 'organisation';
COMMENT ON COLUMN partnerships.poll_slot.starts_at IS 'organisation';

CREATE TABLE partnerships.poll_answer (
  poll uuid NOT NULL,
  number int NOT NULL,
  side text NOT NULL CHECK (side IN ('PLACE', 'AGENCY', 'DIRECTORATE')),
  answer text NOT NULL CHECK (answer IN ('YES', 'IF_NEEDED', 'NO')),
  PRIMARY KEY (poll, number, side),
  FOREIGN KEY (poll, number) REFERENCES partnerships.poll_slot
);
COMMENT ON TABLE partnerships.poll_answer IS 'what a side says of a slot: never who said it';
COMMENT ON COLUMN partnerships.poll_answer.poll IS 'organisation';
COMMENT ON COLUMN partnerships.poll_answer.number IS 'organisation';
COMMENT ON COLUMN partnerships.poll_answer.side IS 'organisation';
COMMENT ON COLUMN partnerships.poll_answer.answer IS 'organisation';
