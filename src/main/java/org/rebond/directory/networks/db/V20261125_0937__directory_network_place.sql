-- Said by the place itself, and taken back by it.
CREATE TABLE directory.network_place (
  network uuid NOT NULL REFERENCES organisations.organisation,
  place uuid NOT NULL REFERENCES directory.third_place,
  PRIMARY KEY (network, place)
);
CREATE INDEX ON directory.network_place (place);
COMMENT ON COLUMN directory.network_place.network IS 'public';
COMMENT ON COLUMN directory.network_place.place IS 'public';
