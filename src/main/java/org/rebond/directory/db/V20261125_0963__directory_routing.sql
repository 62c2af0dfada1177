-- Who answers for a territory, where its directorate says something else than "the nearest agency".
CREATE TABLE directory.routing_rule (
  id uuid PRIMARY KEY,
  directorate uuid NOT NULL REFERENCES organisations.organisation,
  commune text REFERENCES geography.commune,
  need text,
  answers uuid NOT NULL REFERENCES organisations.organisation,
  UNIQUE NULLS NOT DISTINCT (directorate, commune, need)
);
COMMENT ON TABLE directory.routing_rule IS 'no commune: the whole territory; no need: any; id is the form''s key';
COMMENT ON COLUMN directory.routing_rule.id IS 'organisation';
COMMENT ON COLUMN directory.routing_rule.directorate IS 'organisation';
COMMENT ON COLUMN directory.routing_rule.commune IS 'organisation';
COMMENT ON COLUMN directory.routing_rule.need IS 'organisation';
COMMENT ON COLUMN directory.routing_rule.answers IS 'organisation';

CREATE TABLE directory.routing_absence (
  id uuid PRIMARY KEY,
  directorate uuid NOT NULL REFERENCES organisations.organisation,
  absent uuid NOT NULL REFERENCES organisations.organisation,
  starts_on date NOT NULL,
  ends_on date NOT NULL CHECK (ends_on >= starts_on),
  deputy uuid NOT NULL REFERENCES organisations.organisation,
  CHECK (absent <> deputy)
);
CREATE INDEX routing_absence_directorate ON directory.routing_absence (directorate);
COMMENT ON TABLE directory.routing_absence IS 'an organisation that does not answer for some days, and the one that does meanwhile';
COMMENT ON COLUMN directory.routing_absence.id IS 'organisation';
COMMENT ON COLUMN directory.routing_absence.directorate IS 'organisation';
COMMENT ON COLUMN directory.routing_absence.absent IS 'organisation';
COMMENT ON COLUMN directory.routing_absence.starts_on IS 'organisation';
COMMENT ON COLUMN directory.routing_absence.ends_on IS 'organisation';
COMMENT ON COLUMN directory.routing_absence.deputy IS 'organisation';
