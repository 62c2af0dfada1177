CREATE SCHEMA audit;

CREATE TABLE audit.line (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  action text NOT NULL,
  subject uuid NOT NULL,
  actor_kind text NOT NULL,
  account_id uuid,
  link_id uuid
);
COMMENT ON TABLE audit.line IS 'append-only: what was done cannot be made undone';
COMMENT ON COLUMN audit.line.id IS 'organisation';
COMMENT ON COLUMN audit.line.at IS 'organisation';
COMMENT ON COLUMN audit.line.action IS 'organisation';
COMMENT ON COLUMN audit.line.subject IS 'organisation';
COMMENT ON COLUMN audit.line.actor_kind IS 'organisation';
COMMENT ON COLUMN audit.line.account_id IS 'member';
COMMENT ON COLUMN audit.line.link_id IS 'correspondent';
CREATE INDEX ON audit.line (subject, at);
