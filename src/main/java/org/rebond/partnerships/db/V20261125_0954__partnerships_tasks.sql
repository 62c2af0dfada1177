CREATE TABLE partnerships.task (
  id uuid PRIMARY KEY,
  partnership uuid NOT NULL REFERENCES partnerships.partnership,
  encounter uuid REFERENCES partnerships.encounter,
  what text NOT NULL CHECK (length(what) BETWEEN 1 AND 300),
  side text NOT NULL CHECK (side IN ('PLACE', 'AGENCY', 'DIRECTORATE')),
  due_on date NOT NULL,
  done_on date,
  key uuid NOT NULL UNIQUE
);
CREATE INDEX ON partnerships.task (partnership, due_on);
CREATE INDEX ON partnerships.task (encounter);
COMMENT ON TABLE partnerships.task IS 'what one side does for both, by when; encounter is where it was decided';
COMMENT ON COLUMN partnerships.task.id IS 'organisation';
COMMENT ON COLUMN partnerships.task.partnership IS 'organisation';
COMMENT ON COLUMN partnerships.task.encounter IS 'organisation';
COMMENT ON COLUMN partnerships.task.what IS 'organisation - free text';
COMMENT ON COLUMN partnerships.task.side IS 'organisation';
COMMENT ON COLUMN partnerships.task.due_on IS 'organisation';
COMMENT ON COLUMN partnerships.task.done_on IS 'organisation';
COMMENT ON COLUMN partnerships.task.key IS 'organisation';
