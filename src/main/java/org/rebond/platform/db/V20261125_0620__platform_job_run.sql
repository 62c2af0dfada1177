CREATE TABLE platform.job_run (
  job text PRIMARY KEY,
  at timestamptz NOT NULL,
  took_ms bigint NOT NULL,
  failure text,
  failed_at timestamptz,
  CHECK (failure IS NULL OR failed_at IS NOT NULL)
);
COMMENT ON TABLE platform.job_run IS 'one row for each scheduled job: its latest run on any node, and when it last failed';
COMMENT ON COLUMN platform.job_run.job IS 'organisation';
COMMENT ON COLUMN platform.job_run.at IS 'organisation';
COMMENT ON COLUMN platform.job_run.took_ms IS 'organisation';
COMMENT ON COLUMN platform.job_run.failure IS 'organisation - kind of the latest failure, without its message';
COMMENT ON COLUMN platform.job_run.failed_at IS 'organisation';
