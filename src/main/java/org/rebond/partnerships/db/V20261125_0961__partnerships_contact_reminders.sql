CREATE TABLE partnerships.contact_reminder (
  contact uuid NOT NULL REFERENCES partnerships.contact,
  step text NOT NULL CHECK (step IN ('FIRST', 'ASKER', 'LAST')),
  at timestamptz NOT NULL,
  PRIMARY KEY (contact, step)
);
COMMENT ON TABLE partnerships.contact_reminder IS 'append-only: one row a step, written with its mail, so that no node sends it twice';
COMMENT ON COLUMN partnerships.contact_reminder.contact IS 'organisation';
COMMENT ON COLUMN partnerships.contact_reminder.step IS 'organisation';
COMMENT ON COLUMN partnerships.contact_reminder.at IS 'organisation';

CREATE TABLE partnerships.contact_quiet (
  contact uuid PRIMARY KEY REFERENCES partnerships.contact,
  at timestamptz NOT NULL
);
COMMENT ON TABLE partnerships.contact_quiet IS 'append-only: requests whose addressee wants no more reminders';
COMMENT ON COLUMN partnerships.contact_quiet.contact IS 'organisation';
COMMENT ON COLUMN partnerships.contact_quiet.at IS 'organisation';
