CREATE SCHEMA geography;

CREATE TABLE geography.region (
  code text PRIMARY KEY,
  name text NOT NULL
);
COMMENT ON COLUMN geography.region.code IS 'public';
COMMENT ON COLUMN geography.region.name IS 'public';

CREATE TABLE geography.department (
  code text PRIMARY KEY,
  name text NOT NULL,
  region text NOT NULL REFERENCES geography.region
);
COMMENT ON COLUMN geography.department.code IS 'public';
COMMENT ON COLUMN geography.department.name IS 'public';
COMMENT ON COLUMN geography.department.region IS 'public';

CREATE TABLE geography.intercommunality (
  code text PRIMARY KEY,
  name text NOT NULL
);
COMMENT ON COLUMN geography.intercommunality.code IS 'public';
COMMENT ON COLUMN geography.intercommunality.name IS 'public';

CREATE TABLE geography.employment_zone (
  code text PRIMARY KEY,
  name text NOT NULL,
  unemployment_rate numeric(4, 1),
  quarter text NOT NULL
);
COMMENT ON COLUMN geography.employment_zone.code IS 'public';
COMMENT ON COLUMN geography.employment_zone.name IS 'public';
COMMENT ON COLUMN geography.employment_zone.unemployment_rate IS 'public';
COMMENT ON COLUMN geography.employment_zone.quarter IS 'public';

CREATE TABLE geography.commune (
  insee text PRIMARY KEY,
  name text NOT NULL,
  plain text NOT NULL,
  postal_codes text[] NOT NULL,
  population integer NOT NULL,
  department text NOT NULL REFERENCES geography.department,
  intercommunality text REFERENCES geography.intercommunality,
  employment_zone text REFERENCES geography.employment_zone,
  priority_districts integer NOT NULL,
  lat double precision NOT NULL,
  lon double precision NOT NULL
);
COMMENT ON COLUMN geography.commune.insee IS 'public';
COMMENT ON COLUMN geography.commune.name IS 'public';
COMMENT ON COLUMN geography.commune.plain IS 'public';
COMMENT ON COLUMN geography.commune.postal_codes IS 'public';
COMMENT ON COLUMN geography.commune.population IS 'public';
COMMENT ON COLUMN geography.commune.department IS 'public';
COMMENT ON COLUMN geography.commune.intercommunality IS 'public';
COMMENT ON COLUMN geography.commune.employment_zone IS 'public';
COMMENT ON COLUMN geography.commune.priority_districts IS 'public';
COMMENT ON COLUMN geography.commune.lat IS 'public';
COMMENT ON COLUMN geography.commune.lon IS 'public';
CREATE INDEX commune_begins ON geography.commune (plain text_pattern_ops);
CREATE INDEX commune_resembles ON geography.commune USING gin (plain gin_trgm_ops);
CREATE INDEX commune_postal_codes ON geography.commune USING gin (postal_codes);
CREATE INDEX commune_department ON geography.commune (department);

-- Delegated and associated communes, municipal districts, and codes that no longer exist.
CREATE TABLE geography.former_commune (
  code text PRIMARY KEY,
  name text NOT NULL,
  plain text NOT NULL,
  commune text NOT NULL REFERENCES geography.commune
);
COMMENT ON COLUMN geography.former_commune.code IS 'public';
COMMENT ON COLUMN geography.former_commune.name IS 'public';
COMMENT ON COLUMN geography.former_commune.plain IS 'public';
COMMENT ON COLUMN geography.former_commune.commune IS 'public';
CREATE INDEX former_commune_plain ON geography.former_commune (plain);

CREATE TABLE geography.load_report (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dataset text NOT NULL,
  version text NOT NULL,
  loaded_at timestamptz NOT NULL,
  rows_read integer NOT NULL,
  inserted integer NOT NULL,
  updated integer NOT NULL,
  rejected integer NOT NULL,
  rejections text[] NOT NULL,
  millis bigint NOT NULL
);
COMMENT ON TABLE geography.load_report IS 'append-only: what was loaded when, and which lines were refused';
COMMENT ON COLUMN geography.load_report.id IS 'public';
COMMENT ON COLUMN geography.load_report.dataset IS 'public';
COMMENT ON COLUMN geography.load_report.version IS 'public';
COMMENT ON COLUMN geography.load_report.loaded_at IS 'public';
COMMENT ON COLUMN geography.load_report.rows_read IS 'public';
COMMENT ON COLUMN geography.load_report.inserted IS 'public';
COMMENT ON COLUMN geography.load_report.updated IS 'public';
COMMENT ON COLUMN geography.load_report.rejected IS 'public';
COMMENT ON COLUMN geography.load_report.rejections IS 'public';
COMMENT ON COLUMN geography.load_report.millis IS 'public';
CREATE INDEX load_report_latest ON geography.load_report (dataset, loaded_at DESC);
