CREATE SCHEMA mail;

CREATE TABLE mail.outbox (
  id uuid PRIMARY KEY,
  recipient text NOT NULL,
  subject text NOT NULL,
  plain text NOT NULL,
  html text NOT NULL,
  tries int NOT NULL DEFAULT 0,
  due_at timestamptz NOT NULL
);
CREATE INDEX ON mail.outbox (due_at);
COMMENT ON TABLE mail.outbox IS 'a row lives until the mail server took the message; a message may carry the secret of a link';
COMMENT ON COLUMN mail.outbox.id IS 'correspondent';
COMMENT ON COLUMN mail.outbox.recipient IS 'correspondent';
COMMENT ON COLUMN mail.outbox.subject IS 'correspondent';
COMMENT ON COLUMN mail.outbox.plain IS 'secret';
COMMENT ON COLUMN mail.outbox.html IS 'secret';
COMMENT ON COLUMN mail.outbox.tries IS 'organisation';
COMMENT ON COLUMN mail.outbox.due_at IS 'organisation';
