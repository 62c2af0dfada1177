CREATE TABLE partnerships.mediation (
  id uuid PRIMARY KEY,
  partnership uuid NOT NULL REFERENCES partnerships.partnership,
  mediator uuid NOT NULL REFERENCES organisations.organisation,
  proposed_by text NOT NULL CHECK (proposed_by IN ('PLACE', 'AGENCY')),
  state text NOT NULL CHECK (state IN ('PROPOSED', 'ACCEPTED', 'TURNED_DOWN', 'ENDED')),
  proposed_at timestamptz NOT NULL,
  ends_on date,
  CHECK (state <> 'ACCEPTED' OR ends_on IS NOT NULL)
);
CREATE UNIQUE INDEX mediation_one_running ON partnerships.mediation (partnership)
  WHERE state IN ('PROPOSED', 'ACCEPTED');
CREATE INDEX mediation_mediator ON partnerships.mediation (mediator);
COMMENT ON TABLE partnerships.mediation IS 'id is the form''s key; a mediator reads while ACCEPTED, and both sides said yes to it';
COMMENT ON COLUMN partnerships.mediation.id IS 'organisation';
COMMENT ON COLUMN partnerships.mediation.partnership IS 'organisation';
COMMENT ON COLUMN partnerships.mediation.mediator IS 'organisation';
COMMENT ON COLUMN partnerships.mediation.proposed_by IS 'organisation';
COMMENT ON COLUMN partnerships.mediation.state IS 'organisation';
COMMENT ON COLUMN partnerships.mediation.proposed_at IS 'organisation';
COMMENT ON COLUMN partnerships.mediation.ends_on IS 'organisation';
