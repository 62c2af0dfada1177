CREATE SCHEMA notifications;

CREATE TABLE notifications.line (
  id uuid PRIMARY KEY,
  account uuid NOT NULL REFERENCES accounts.account ON DELETE CASCADE,
  at timestamptz NOT NULL,
  kind text NOT NULL,
  words text NOT NULL,
  team uuid NOT NULL REFERENCES organisations.organisation,
  names uuid[] NOT NULL,
  path text NOT NULL,
  read boolean NOT NULL DEFAULT false,
  waits text CHECK (waits IN ('DAILY', 'WEEKLY'))
);
CREATE INDEX ON notifications.line (account, at DESC);
CREATE INDEX ON notifications.line (account) WHERE NOT read;
CREATE INDEX ON notifications.line (account, waits) WHERE waits IS NOT NULL;
CREATE INDEX ON notifications.line (team);
COMMENT ON TABLE notifications.line IS 'what is new for one person: keys of words and ids, never a text that somebody typed';
COMMENT ON COLUMN notifications.line.id IS 'member';
COMMENT ON COLUMN notifications.line.account IS 'member';
COMMENT ON COLUMN notifications.line.at IS 'member';
COMMENT ON COLUMN notifications.line.kind IS 'member';
COMMENT ON COLUMN notifications.line.words IS 'member';
COMMENT ON COLUMN notifications.line.team IS 'member';
COMMENT ON COLUMN notifications.line.names IS 'organisation';
COMMENT ON COLUMN notifications.line.path IS 'member';
COMMENT ON COLUMN notifications.line.read IS 'member';
COMMENT ON COLUMN notifications.line.waits IS 'member';

CREATE TABLE notifications.choice (
  account uuid REFERENCES accounts.account ON DELETE CASCADE,
  kind text,
  rhythm text NOT NULL,
  PRIMARY KEY (account, kind)
);
COMMENT ON TABLE notifications.choice IS 'how often somebody wants mail of a kind; what nobody chose is as usual';
COMMENT ON COLUMN notifications.choice.account IS 'member';
COMMENT ON COLUMN notifications.choice.kind IS 'member';
COMMENT ON COLUMN notifications.choice.rhythm IS 'member';

CREATE TABLE notifications.stopped (
  email text,
  kind text,
  since timestamptz NOT NULL,
  PRIMARY KEY (email, kind)
);
COMMENT ON TABLE notifications.stopped IS 'whoever reads this address without an account wants no more of this kind';
COMMENT ON COLUMN notifications.stopped.email IS 'correspondent';
COMMENT ON COLUMN notifications.stopped.kind IS 'correspondent';
COMMENT ON COLUMN notifications.stopped.since IS 'correspondent';

CREATE TABLE notifications.gathered (
  account uuid REFERENCES accounts.account ON DELETE CASCADE,
  rhythm text,
  day date NOT NULL,
  PRIMARY KEY (account, rhythm)
);
COMMENT ON TABLE notifications.gathered IS 'the day of the latest mail that gathered several news: two nodes send it once';
COMMENT ON COLUMN notifications.gathered.account IS 'member';
COMMENT ON COLUMN notifications.gathered.rhythm IS 'member';
COMMENT ON COLUMN notifications.gathered.day IS 'member';
