CREATE SCHEMA impact;

CREATE TABLE impact.place_quarter (
  place uuid NOT NULL REFERENCES organisations.organisation,
  quarter text NOT NULL CHECK (quarter ~ '^[0-9]{4}-T[1-4]$'),
  visits int CHECK (visits >= 11),
  closed_on date NOT NULL,
  PRIMARY KEY (place, quarter)
);
COMMENT ON TABLE impact.place_quarter IS 'append-only: a closed quarter is never revised; a count below the threshold is not even written (null)';
COMMENT ON COLUMN impact.place_quarter.place IS 'organisation';
COMMENT ON COLUMN impact.place_quarter.quarter IS 'organisation';
COMMENT ON COLUMN impact.place_quarter.visits IS 'organisation';
COMMENT ON COLUMN impact.place_quarter.closed_on IS 'organisation';

CREATE TABLE impact.report_place (
  partnership uuid NOT NULL REFERENCES partnerships.partnership,
  quarter text NOT NULL,
  place uuid NOT NULL,
  PRIMARY KEY (partnership, quarter, place),
  FOREIGN KEY (place, quarter) REFERENCES impact.place_quarter
);
COMMENT ON TABLE impact.report_place IS 'append-only: which places a partnership had when the quarter closed';
COMMENT ON COLUMN impact.report_place.partnership IS 'organisation';
COMMENT ON COLUMN impact.report_place.quarter IS 'organisation';
COMMENT ON COLUMN impact.report_place.place IS 'organisation';
CREATE INDEX report_place_quarter ON impact.report_place (quarter);
CREATE INDEX report_place_place ON impact.report_place (place, quarter);
