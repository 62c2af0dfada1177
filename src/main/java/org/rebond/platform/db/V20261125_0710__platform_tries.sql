CREATE TABLE platform.tries (
  kind text NOT NULL,
  who text NOT NULL CHECK (length(who) = 32),
  ends timestamptz NOT NULL,
  n int NOT NULL,
  PRIMARY KEY (kind, who, ends)
);
CREATE INDEX ON platform.tries (ends);
COMMENT ON TABLE platform.tries IS 'how often something was tried; who is a hash under a key of the day';
COMMENT ON COLUMN platform.tries.kind IS 'public';
COMMENT ON COLUMN platform.tries.who IS 'pseudonymous:end-of-window+1h';
COMMENT ON COLUMN platform.tries.ends IS 'organisation';
COMMENT ON COLUMN platform.tries.n IS 'organisation';
