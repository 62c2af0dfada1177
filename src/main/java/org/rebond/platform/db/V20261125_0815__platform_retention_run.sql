CREATE TABLE platform.retention_run (
  at timestamptz NOT NULL,
  kind text NOT NULL,
  erased int NOT NULL CHECK (erased > 0)
);
CREATE INDEX ON platform.retention_run (at);
COMMENT ON TABLE platform.retention_run IS 'append-only: how many of each kind each night erased, and nothing of what they were';
COMMENT ON COLUMN platform.retention_run.at IS 'organisation';
COMMENT ON COLUMN platform.retention_run.kind IS 'organisation';
COMMENT ON COLUMN platform.retention_run.erased IS 'organisation';
