CREATE SCHEMA directory;

CREATE TABLE directory.third_place (
  organisation uuid PRIMARY KEY REFERENCES organisations.organisation,
  source text NOT NULL,
  source_key text NOT NULL,
  source_year integer,
  plain text NOT NULL,
  summary text NOT NULL DEFAULT '',
  address text NOT NULL,
  postal_code text NOT NULL,
  commune text NOT NULL REFERENCES geography.commune,
  lat double precision NOT NULL,
  lon double precision NOT NULL,
  precision text NOT NULL CHECK (precision IN ('ADDRESS', 'APPROXIMATE', 'COMMUNE')),
  activities text[] NOT NULL,
  hours text NOT NULL DEFAULT '',
  hours_said text NOT NULL DEFAULT '',
  website text NOT NULL DEFAULT '',
  labels text[] NOT NULL DEFAULT '{}',
  confirmed_at timestamptz,
  edited_at timestamptz,
  deposit_key uuid UNIQUE,
  UNIQUE (source, source_key)
);
COMMENT ON COLUMN directory.third_place.organisation IS 'public';
COMMENT ON COLUMN directory.third_place.source IS 'public';
COMMENT ON COLUMN directory.third_place.source_key IS 'public';
COMMENT ON COLUMN directory.third_place.source_year IS 'public';
COMMENT ON COLUMN directory.third_place.plain IS 'public';
COMMENT ON COLUMN directory.third_place.summary IS 'public - free text';
COMMENT ON COLUMN directory.third_place.address IS 'public';
COMMENT ON COLUMN directory.third_place.postal_code IS 'public';
COMMENT ON COLUMN directory.third_place.commune IS 'public';
COMMENT ON COLUMN directory.third_place.lat IS 'public';
COMMENT ON COLUMN directory.third_place.lon IS 'public';
COMMENT ON COLUMN directory.third_place.precision IS 'public';
COMMENT ON COLUMN directory.third_place.activities IS 'public';
COMMENT ON COLUMN directory.third_place.hours IS 'public';
COMMENT ON COLUMN directory.third_place.hours_said IS 'public - free text';
COMMENT ON COLUMN directory.third_place.website IS 'public';
COMMENT ON COLUMN directory.third_place.labels IS 'public';
COMMENT ON COLUMN directory.third_place.confirmed_at IS 'public';
COMMENT ON COLUMN directory.third_place.edited_at IS 'organisation';
COMMENT ON COLUMN directory.third_place.deposit_key IS 'organisation';
CREATE INDEX third_place_position ON directory.third_place (lat, lon);
CREATE INDEX third_place_commune ON directory.third_place (commune);
CREATE INDEX third_place_resembles ON directory.third_place USING gin (plain gin_trgm_ops);

CREATE TABLE directory.agency (
  organisation uuid PRIMARY KEY REFERENCES organisations.organisation,
  source text NOT NULL,
  source_key text NOT NULL,
  source_year integer,
  source_name text NOT NULL,
  address text NOT NULL,
  postal_code text NOT NULL,
  locality text NOT NULL,
  commune text NOT NULL REFERENCES geography.commune,
  lat double precision NOT NULL,
  lon double precision NOT NULL,
  precision text NOT NULL CHECK (precision IN ('ADDRESS', 'APPROXIMATE', 'COMMUNE')),
  listed_in_2023 boolean NOT NULL,
  confirmed_at timestamptz,
  edited_at timestamptz,
  UNIQUE (source, source_key)
);
COMMENT ON COLUMN directory.agency.organisation IS 'public';
COMMENT ON COLUMN directory.agency.source IS 'public';
COMMENT ON COLUMN directory.agency.source_key IS 'public';
COMMENT ON COLUMN directory.agency.source_year IS 'public';
COMMENT ON COLUMN directory.agency.source_name IS 'public';
COMMENT ON COLUMN directory.agency.address IS 'public';
COMMENT ON COLUMN directory.agency.postal_code IS 'public';
COMMENT ON COLUMN directory.agency.locality IS 'public';
COMMENT ON COLUMN directory.agency.commune IS 'public';
COMMENT ON COLUMN directory.agency.lat IS 'public';
COMMENT ON COLUMN directory.agency.lon IS 'public';
COMMENT ON COLUMN directory.agency.precision IS 'public';
COMMENT ON COLUMN directory.agency.listed_in_2023 IS 'public';
COMMENT ON COLUMN directory.agency.confirmed_at IS 'public';
COMMENT ON COLUMN directory.agency.edited_at IS 'organisation';
CREATE INDEX agency_position ON directory.agency (lat, lon);
CREATE INDEX agency_commune ON directory.agency (commune);

CREATE TABLE directory.directorate (
  organisation uuid PRIMARY KEY REFERENCES organisations.organisation,
  safir text NOT NULL UNIQUE CHECK (safir ~ '^[0-9]{5}$'),
  level text NOT NULL CHECK (level IN ('TERRITORIAL', 'REGIONAL', 'NATIONAL')),
  source text NOT NULL,
  source_year integer,
  source_name text NOT NULL,
  address text NOT NULL,
  postal_code text NOT NULL,
  locality text NOT NULL,
  commune text REFERENCES geography.commune,
  lat double precision,
  lon double precision,
  precision text CHECK (precision IN ('ADDRESS', 'APPROXIMATE', 'COMMUNE')),
  region text REFERENCES geography.region,
  confirmed_at timestamptz,
  edited_at timestamptz,
  CHECK ((commune IS NULL) = (lat IS NULL) AND (lat IS NULL) = (lon IS NULL)
    AND (lat IS NULL) = (precision IS NULL))
);
COMMENT ON COLUMN directory.directorate.organisation IS 'public';
COMMENT ON COLUMN directory.directorate.safir IS 'public';
COMMENT ON COLUMN directory.directorate.level IS 'public';
COMMENT ON COLUMN directory.directorate.source IS 'public';
COMMENT ON COLUMN directory.directorate.source_year IS 'public';
COMMENT ON COLUMN directory.directorate.source_name IS 'public';
COMMENT ON COLUMN directory.directorate.address IS 'public';
COMMENT ON COLUMN directory.directorate.postal_code IS 'public';
COMMENT ON COLUMN directory.directorate.locality IS 'public';
COMMENT ON COLUMN directory.directorate.commune IS 'public';
COMMENT ON COLUMN directory.directorate.lat IS 'public';
COMMENT ON COLUMN directory.directorate.lon IS 'public';
COMMENT ON COLUMN directory.directorate.precision IS 'public';
COMMENT ON COLUMN directory.directorate.region IS 'public';
COMMENT ON COLUMN directory.directorate.confirmed_at IS 'public';
COMMENT ON COLUMN directory.directorate.edited_at IS 'organisation';

-- Covered as the source lists it; or only named by the directorate's own name, which is to be checked.
CREATE TABLE directory.directorate_department (
  directorate uuid NOT NULL REFERENCES directory.directorate,
  department text NOT NULL REFERENCES geography.department,
  listed boolean NOT NULL,
  PRIMARY KEY (directorate, department)
);
COMMENT ON COLUMN directory.directorate_department.directorate IS 'public';
COMMENT ON COLUMN directory.directorate_department.department IS 'public';
COMMENT ON COLUMN directory.directorate_department.listed IS 'public';
CREATE INDEX directorate_department_department ON directory.directorate_department (department);

-- Great-circle metres on a sphere of 6 371 008.8 m, as Position.metresTo computes them.
CREATE FUNCTION directory.metres(lat1 double precision, lon1 double precision,
    lat2 double precision, lon2 double precision) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN 2 * 6371008.8 * asin(least(1, sqrt(
    sin(radians(lat2 - lat1) / 2) ^ 2
      + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ^ 2)));
