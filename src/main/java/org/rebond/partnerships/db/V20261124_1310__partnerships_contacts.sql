CREATE TABLE partnerships.contact (
  id uuid PRIMARY KEY,
  place uuid NOT NULL REFERENCES organisations.organisation,
  agency uuid NOT NULL REFERENCES organisations.organisation,
  side text NOT NULL CHECK (side IN ('PLACE', 'AGENCY')),
  state text NOT NULL CHECK (state IN ('SENT', 'ANSWERED', 'ACCEPTED', 'DECLINED')),
  sent_at timestamptz NOT NULL,
  key uuid NOT NULL UNIQUE,
  partnership uuid REFERENCES partnerships.partnership,
  CHECK (partnership IS NULL OR state = 'ACCEPTED')
);
CREATE INDEX ON partnerships.contact (place);
CREATE INDEX ON partnerships.contact (agency);
COMMENT ON TABLE partnerships.contact IS 'side is the one that wrote first; key is the form''s, so that a double click sends once';
COMMENT ON COLUMN partnerships.contact.id IS 'organisation';
COMMENT ON COLUMN partnerships.contact.place IS 'organisation';
COMMENT ON COLUMN partnerships.contact.agency IS 'organisation';
COMMENT ON COLUMN partnerships.contact.side IS 'organisation';
COMMENT ON COLUMN partnerships.contact.state IS 'organisation';
COMMENT ON COLUMN partnerships.contact.sent_at IS 'organisation';
COMMENT ON COLUMN partnerships.contact.key IS 'organisation';
COMMENT ON COLUMN partnerships.contact.partnership IS 'organisation';

ALTER TABLE partnerships.correspondent ADD FOREIGN KEY (contact) REFERENCES partnerships.contact;

CREATE TABLE partnerships.contact_message (
  id uuid PRIMARY KEY,
  position bigint GENERATED ALWAYS AS IDENTITY,
  contact uuid NOT NULL REFERENCES partnerships.contact,
  side text NOT NULL CHECK (side IN ('PLACE', 'AGENCY')),
  kind text NOT NULL CHECK (kind IN ('REQUEST', 'MESSAGE', 'ACCEPTANCE', 'QUESTION', 'DATES', 'REFUSAL')),
  body text NOT NULL CHECK (length(body) <= 5000),
  at timestamptz NOT NULL
);
CREATE INDEX ON partnerships.contact_message (contact, position);
COMMENT ON TABLE partnerships.contact_message IS 'append-only: what was written to the other side is not taken back';
COMMENT ON COLUMN partnerships.contact_message.id IS 'organisation';
COMMENT ON COLUMN partnerships.contact_message.position IS 'organisation';
COMMENT ON COLUMN partnerships.contact_message.contact IS 'organisation';
COMMENT ON COLUMN partnerships.contact_message.side IS 'organisation';
COMMENT ON COLUMN partnerships.contact_message.kind IS 'organisation';
COMMENT ON COLUMN partnerships.contact_message.body IS 'organisation - free text';
COMMENT ON COLUMN partnerships.contact_message.at IS 'organisation';

CREATE TABLE partnerships.contact_address (
  contact uuid NOT NULL REFERENCES partnerships.contact,
  email text NOT NULL CHECK (email = lower(email)),
  PRIMARY KEY (contact, email)
);
COMMENT ON COLUMN partnerships.contact_address.contact IS 'organisation';
COMMENT ON COLUMN partnerships.contact_address.email IS 'correspondent';

CREATE TABLE partnerships.reply_code (
  contact uuid PRIMARY KEY REFERENCES partnerships.contact,
  code_hash bytea NOT NULL UNIQUE CHECK (length(code_hash) = 32),
  sealed bytea NOT NULL
);
COMMENT ON TABLE partnerships.reply_code IS 'found by its hash; sealed so that the letter can be printed again';
COMMENT ON COLUMN partnerships.reply_code.contact IS 'organisation';
COMMENT ON COLUMN partnerships.reply_code.code_hash IS 'secret';
COMMENT ON COLUMN partnerships.reply_code.sealed IS 'secret';
