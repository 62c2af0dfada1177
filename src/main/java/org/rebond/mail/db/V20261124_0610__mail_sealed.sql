-- Letters are sealed under the master key, since a link inside one opens a session: a copy of the
-- database holds none. Nothing was sent by a released version yet, so what waits is dropped.
DELETE FROM mail.outbox;
ALTER TABLE mail.outbox
  DROP COLUMN recipient,
  DROP COLUMN subject,
  DROP COLUMN plain,
  DROP COLUMN html,
  ADD COLUMN key text NOT NULL,
  ADD COLUMN letter bytea,
  ADD COLUMN failure text,
  ADD COLUMN given_up_at timestamptz,
  ADD CHECK ((letter IS NULL) = (given_up_at IS NOT NULL));
DROP INDEX mail.outbox_due_at_idx;
CREATE INDEX ON mail.outbox (due_at) WHERE letter IS NOT NULL;
COMMENT ON TABLE mail.outbox IS 'a row lives until the mail server took the letter; one that was given up keeps the reason alone';
COMMENT ON COLUMN mail.outbox.id IS 'organisation';
COMMENT ON COLUMN mail.outbox.key IS 'organisation';
COMMENT ON COLUMN mail.outbox.letter IS 'correspondent - address and words, sealed';
COMMENT ON COLUMN mail.outbox.failure IS 'organisation';
COMMENT ON COLUMN mail.outbox.given_up_at IS 'organisation';
