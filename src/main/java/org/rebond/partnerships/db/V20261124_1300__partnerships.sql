CREATE SCHEMA partnerships;

CREATE TABLE partnerships.partnership (
  id uuid PRIMARY KEY,
  since date NOT NULL,
  place uuid NOT NULL REFERENCES organisations.organisation,
  agency uuid NOT NULL REFERENCES organisations.organisation,
  UNIQUE (place, agency)
);
COMMENT ON TABLE partnerships.partnership IS 'place and agency founded it: a pair founds one partnership only, whoever asks twice at once';
COMMENT ON COLUMN partnerships.partnership.id IS 'organisation';
COMMENT ON COLUMN partnerships.partnership.since IS 'organisation';
COMMENT ON COLUMN partnerships.partnership.place IS 'organisation';
COMMENT ON COLUMN partnerships.partnership.agency IS 'organisation';

CREATE TABLE partnerships.partnership_member (
  partnership uuid NOT NULL REFERENCES partnerships.partnership ON DELETE CASCADE,
  organisation uuid NOT NULL REFERENCES organisations.organisation,
  side text NOT NULL CHECK (side IN ('PLACE', 'AGENCY', 'DIRECTORATE')),
  PRIMARY KEY (partnership, organisation)
);
CREATE INDEX ON partnerships.partnership_member (organisation);
COMMENT ON COLUMN partnerships.partnership_member.partnership IS 'organisation';
COMMENT ON COLUMN partnerships.partnership_member.organisation IS 'organisation';
COMMENT ON COLUMN partnerships.partnership_member.side IS 'organisation';

CREATE TABLE partnerships.timeline_line (
  id uuid PRIMARY KEY,
  position bigint GENERATED ALWAYS AS IDENTITY,
  partnership uuid NOT NULL REFERENCES partnerships.partnership,
  key text NOT NULL CHECK (key ~ '^[a-zA-Z0-9.-]+$'),
  args text[] NOT NULL,
  on_day date NOT NULL,
  path text CHECK (path ~ '^/[^/]'),
  side text CHECK (side IN ('PLACE', 'AGENCY', 'DIRECTORATE'))
);
CREATE INDEX ON partnerships.timeline_line (partnership, on_day DESC, position DESC);
COMMENT ON TABLE partnerships.timeline_line IS 'append-only: what partners lived together is not rewritten';
COMMENT ON COLUMN partnerships.timeline_line.id IS 'organisation';
COMMENT ON COLUMN partnerships.timeline_line.position IS 'organisation';
COMMENT ON COLUMN partnerships.timeline_line.partnership IS 'organisation';
COMMENT ON COLUMN partnerships.timeline_line.key IS 'organisation';
COMMENT ON COLUMN partnerships.timeline_line.args IS 'organisation - free text';
COMMENT ON COLUMN partnerships.timeline_line.on_day IS 'organisation';
COMMENT ON COLUMN partnerships.timeline_line.path IS 'organisation';
COMMENT ON COLUMN partnerships.timeline_line.side IS 'organisation';

CREATE TABLE partnerships.correspondent (
  partnership uuid NOT NULL,
  organisation uuid NOT NULL,
  contact uuid NOT NULL,
  PRIMARY KEY (partnership, contact),
  FOREIGN KEY (partnership, organisation) REFERENCES partnerships.partnership_member ON DELETE CASCADE
);
COMMENT ON TABLE partnerships.correspondent IS 'the link on this contact speaks for this member, here only';
COMMENT ON COLUMN partnerships.correspondent.partnership IS 'organisation';
COMMENT ON COLUMN partnerships.correspondent.organisation IS 'organisation';
COMMENT ON COLUMN partnerships.correspondent.contact IS 'organisation';
