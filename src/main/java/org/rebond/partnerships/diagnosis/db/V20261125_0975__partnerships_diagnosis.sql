CREATE TABLE partnerships.diagnosis (
  id uuid PRIMARY KEY,
  partnership uuid NOT NULL REFERENCES partnerships.partnership,
  number int NOT NULL CHECK (number > 0),
  opened_on date NOT NULL,
  UNIQUE (partnership, number)
);
COMMENT ON TABLE partnerships.diagnosis IS 'append-only: a new version stands beside the old one, which stays readable';
COMMENT ON COLUMN partnerships.diagnosis.id IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis.partnership IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis.number IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis.opened_on IS 'organisation';

CREATE TABLE partnerships.diagnosis_ready (
  diagnosis uuid NOT NULL REFERENCES partnerships.diagnosis,
  side text NOT NULL CHECK (side IN ('PLACE', 'AGENCY')),
  at timestamptz NOT NULL,
  PRIMARY KEY (diagnosis, side)
);
COMMENT ON TABLE partnerships.diagnosis_ready IS 'sides whose part may be read; taken back only as long as the other is not there';
COMMENT ON COLUMN partnerships.diagnosis_ready.diagnosis IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis_ready.side IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis_ready.at IS 'organisation';

CREATE TABLE partnerships.diagnosis_statement (
  id uuid NOT NULL,
  version int NOT NULL CHECK (version > 0),
  position bigint GENERATED ALWAYS AS IDENTITY,
  diagnosis uuid NOT NULL REFERENCES partnerships.diagnosis,
  side text NOT NULL CHECK (side IN ('PLACE', 'AGENCY')),
  kind text NOT NULL CHECK (kind IN ('NEED', 'DOES', 'COULD')),
  people text NOT NULL CHECK (people ~ '^[A-Z_]+$'),
  barrier text NOT NULL CHECK (barrier ~ '^[A-Z_]+$'),
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 600),
  amount int CHECK (amount >= 0),
  unit text CHECK (unit IN ('PEOPLE', 'PERCENT')),
  counted_on date,
  source text CHECK (length(source) BETWEEN 1 AND 200),
  withdrawn boolean NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (id, version),
  CHECK (num_nulls(amount, unit, counted_on, source) IN (0, 4)),
  CHECK (amount IS NULL OR kind = 'NEED'),
  CHECK (unit <> 'PEOPLE' OR amount >= 11),
  CHECK (unit <> 'PERCENT' OR amount <= 100)
);
CREATE INDEX ON partnerships.diagnosis_statement (diagnosis);
COMMENT ON TABLE partnerships.diagnosis_statement IS 'append-only: every wording is kept; a figure is never without its day and its source, and counts no fewer than 11 people';
COMMENT ON COLUMN partnerships.diagnosis_statement.id IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis_statement.version IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis_statement.position IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis_statement.diagnosis IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis_statement.side IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis_statement.kind IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis_statement.people IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis_statement.barrier IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis_statement.body IS 'organisation - free text';
COMMENT ON COLUMN partnerships.diagnosis_statement.amount IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis_statement.unit IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis_statement.counted_on IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis_statement.source IS 'organisation - free text';
COMMENT ON COLUMN partnerships.diagnosis_statement.withdrawn IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis_statement.at IS 'organisation';

CREATE TABLE partnerships.diagnosis_opinion (
  statement uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('PLACE', 'AGENCY')),
  version int NOT NULL CHECK (version > 0),
  of_version int NOT NULL,
  agreed boolean NOT NULL,
  comment text NOT NULL CHECK (length(comment) <= 600),
  at timestamptz NOT NULL,
  PRIMARY KEY (statement, side, version),
  FOREIGN KEY (statement, of_version) REFERENCES partnerships.diagnosis_statement
);
COMMENT ON TABLE partnerships.diagnosis_opinion IS 'append-only: what a side thought of a wording; the latest one counts, as long as the wording stands';
COMMENT ON COLUMN partnerships.diagnosis_opinion.statement IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis_opinion.side IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis_opinion.version IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis_opinion.of_version IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis_opinion.agreed IS 'organisation';
COMMENT ON COLUMN partnerships.diagnosis_opinion.comment IS 'organisation - free text';
COMMENT ON COLUMN partnerships.diagnosis_opinion.at IS 'organisation';

CREATE TABLE partnerships.axis (
  id uuid NOT NULL,
  version int NOT NULL CHECK (version > 0),
  position bigint GENERATED ALWAYS AS IDENTITY,
  partnership uuid NOT NULL REFERENCES partnerships.partnership,
  diagnosis uuid NOT NULL REFERENCES partnerships.diagnosis,
  barrier text NOT NULL CHECK (barrier ~ '^[A-Z_]+$'),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  aim text NOT NULL CHECK (length(aim) BETWEEN 1 AND 600),
  indicators text[] NOT NULL CHECK (cardinality(indicators) <= 3),
  withdrawn boolean NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (id, version)
);
CREATE INDEX ON partnerships.axis (partnership);
COMMENT ON TABLE partnerships.axis IS 'append-only: every wording is kept';
COMMENT ON COLUMN partnerships.axis.id IS 'organisation';
COMMENT ON COLUMN partnerships.axis.version IS 'organisation';
COMMENT ON COLUMN partnerships.axis.position IS 'organisation';
COMMENT ON COLUMN partnerships.axis.partnership IS 'organisation';
COMMENT ON COLUMN partnerships.axis.diagnosis IS 'organisation';
COMMENT ON COLUMN partnerships.axis.barrier IS 'organisation';
COMMENT ON COLUMN partnerships.axis.title IS 'organisation - free text';
COMMENT ON COLUMN partnerships.axis.aim IS 'organisation - free text';
COMMENT ON COLUMN partnerships.axis.indicators IS 'organisation - free text';
COMMENT ON COLUMN partnerships.axis.withdrawn IS 'organisation';
COMMENT ON COLUMN partnerships.axis.at IS 'organisation';

CREATE TABLE partnerships.axis_accepted (
  axis uuid NOT NULL,
  version int NOT NULL,
  side text NOT NULL CHECK (side IN ('PLACE', 'AGENCY')),
  at timestamptz NOT NULL,
  PRIMARY KEY (axis, version, side),
  FOREIGN KEY (axis, version) REFERENCES partnerships.axis
);
COMMENT ON TABLE partnerships.axis_accepted IS 'append-only: who accepted which wording';
COMMENT ON COLUMN partnerships.axis_accepted.axis IS 'organisation';
COMMENT ON COLUMN partnerships.axis_accepted.version IS 'organisation';
COMMENT ON COLUMN partnerships.axis_accepted.side IS 'organisation';
COMMENT ON COLUMN partnerships.axis_accepted.at IS 'organisation';
