CREATE SCHEMA organisations;

CREATE TABLE organisations.organisation (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('THIRD_PLACE', 'AGENCY', 'DIRECTORATE', 'NETWORK')),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  UNIQUE (kind, slug)
);
COMMENT ON COLUMN organisations.organisation.id IS 'public';
COMMENT ON COLUMN organisations.organisation.kind IS 'public';
COMMENT ON COLUMN organisations.organisation.name IS 'public';
COMMENT ON COLUMN organisations.organisation.slug IS 'public';
