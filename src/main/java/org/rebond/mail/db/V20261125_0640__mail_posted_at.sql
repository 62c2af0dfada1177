ALTER TABLE mail.outbox ADD COLUMN posted_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE mail.outbox ALTER COLUMN posted_at DROP DEFAULT;
COMMENT ON COLUMN mail.outbox.posted_at IS 'organisation';
