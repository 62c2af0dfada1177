CREATE TABLE partnerships.help_request (
  id uuid PRIMARY KEY,
  contact uuid NOT NULL REFERENCES partnerships.contact,
  directorate uuid NOT NULL REFERENCES organisations.organisation,
  state text NOT NULL CHECK (state IN ('AGENCY_TOLD', 'BROUGHT_IN', 'TAKEN_BACK', 'ENDED')),
  asked_at timestamptz NOT NULL,
  agency_until date NOT NULL,
  brought_in_at timestamptz,
  CHECK (state <> 'BROUGHT_IN' OR brought_in_at IS NOT NULL)
);
CREATE UNIQUE INDEX help_request_one_open ON partnerships.help_request (contact)
  WHERE state IN ('AGENCY_TOLD', 'BROUGHT_IN');
CREATE INDEX help_request_directorate ON partnerships.help_request (directorate);
COMMENT ON TABLE partnerships.help_request IS 'id is the form''s key, so that a double click asks once';
COMMENT ON COLUMN partnerships.help_request.id IS 'organisation';
COMMENT ON COLUMN partnerships.help_request.contact IS 'organisation';
COMMENT ON COLUMN partnerships.help_request.directorate IS 'organisation';
COMMENT ON COLUMN partnerships.help_request.state IS 'organisation';
COMMENT ON COLUMN partnerships.help_request.asked_at IS 'organisation';
COMMENT ON COLUMN partnerships.help_request.agency_until IS 'organisation';
COMMENT ON COLUMN partnerships.help_request.brought_in_at IS 'organisation';
