CREATE TABLE mail.refused_address (
  address text PRIMARY KEY,
  since timestamptz NOT NULL
);
COMMENT ON TABLE mail.refused_address IS 'addresses whose own mail server said that nobody reads them: only what is needed is sent there until a letter is taken again';
COMMENT ON COLUMN mail.refused_address.address IS 'correspondent';
COMMENT ON COLUMN mail.refused_address.since IS 'correspondent';
