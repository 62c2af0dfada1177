-- The application's role may exist already (embedded, or made by an operator without CREATEROLE).
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rebond_app') THEN
    CREATE ROLE rebond_app NOLOGIN;
  END IF;
  IF NOT pg_has_role(current_user, 'rebond_app', 'MEMBER') AND current_user <> 'rebond_owner' THEN
    EXECUTE format('GRANT rebond_app TO %I', current_user);
  END IF;
END $$;

CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA public;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch SCHEMA public;

-- What people read sorts as French people expect: C.UTF-8 puts É after Z.
CREATE COLLATION platform.french (provider = icu, locale = 'fr-FR');

-- unaccent() is only STABLE since its dictionary could change; ours is the one shipped with PostgreSQL.
CREATE FUNCTION platform.plain(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(public.unaccent('public.unaccent', value)) $$;

CREATE TABLE platform.event_publication (
  id uuid NOT NULL PRIMARY KEY,
  listener_id text NOT NULL,
  event_type text NOT NULL,
  serialized_event text NOT NULL,
  publication_date timestamptz NOT NULL,
  completion_date timestamptz,
  status text,
  completion_attempts int,
  last_resubmission_date timestamptz
);
COMMENT ON TABLE platform.event_publication IS 'Modulith''s registry: events carry ids, never personal data; completed ones are deleted';
COMMENT ON COLUMN platform.event_publication.id IS 'organisation';
COMMENT ON COLUMN platform.event_publication.listener_id IS 'organisation';
COMMENT ON COLUMN platform.event_publication.event_type IS 'organisation';
COMMENT ON COLUMN platform.event_publication.serialized_event IS 'organisation';
COMMENT ON COLUMN platform.event_publication.publication_date IS 'organisation';
COMMENT ON COLUMN platform.event_publication.completion_date IS 'organisation';
COMMENT ON COLUMN platform.event_publication.status IS 'organisation';
COMMENT ON COLUMN platform.event_publication.completion_attempts IS 'organisation';
COMMENT ON COLUMN platform.event_publication.last_resubmission_date IS 'organisation';
CREATE INDEX ON platform.event_publication USING hash (serialized_event);
CREATE INDEX ON platform.event_publication (completion_date);
