CREATE TABLE partnerships.word_text (
  partnership uuid NOT NULL REFERENCES partnerships.partnership,
  word text NOT NULL CHECK (word ~ '^[A-Z_]+$'),
  piece text NOT NULL CHECK (piece IN ('PLACE', 'AGENCY', 'KEPT')),
  version int NOT NULL CHECK (version > 0),
  side text NOT NULL CHECK (side IN ('PLACE', 'AGENCY')),
  at timestamptz NOT NULL,
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 1500),
  PRIMARY KEY (partnership, word, piece, version),
  CHECK (piece IN ('KEPT', side))
);
COMMENT ON TABLE partnerships.word_text IS 'append-only: every version is kept; the text of a side is shown to the other once both wrote theirs';
COMMENT ON COLUMN partnerships.word_text.partnership IS 'organisation';
COMMENT ON COLUMN partnerships.word_text.word IS 'organisation';
COMMENT ON COLUMN partnerships.word_text.piece IS 'organisation';
COMMENT ON COLUMN partnerships.word_text.version IS 'organisation';
COMMENT ON COLUMN partnerships.word_text.side IS 'organisation';
COMMENT ON COLUMN partnerships.word_text.at IS 'organisation';
COMMENT ON COLUMN partnerships.word_text.body IS 'organisation - free text';

CREATE TABLE partnerships.word_asked (
  partnership uuid NOT NULL REFERENCES partnerships.partnership,
  word text NOT NULL CHECK (word ~ '^[A-Z_]+$'),
  side text NOT NULL CHECK (side IN ('PLACE', 'AGENCY')),
  at timestamptz NOT NULL,
  PRIMARY KEY (partnership, word, side)
);
COMMENT ON TABLE partnerships.word_asked IS 'append-only: a side that would rather read a word than wait; it opens where both would';
COMMENT ON COLUMN partnerships.word_asked.partnership IS 'organisation';
COMMENT ON COLUMN partnerships.word_asked.word IS 'organisation';
COMMENT ON COLUMN partnerships.word_asked.side IS 'organisation';
COMMENT ON COLUMN partnerships.word_asked.at IS 'organisation';
