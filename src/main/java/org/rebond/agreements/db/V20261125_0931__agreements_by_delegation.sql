-- Whether somebody signed in the place of the one who is named; the paper says so.
ALTER TABLE agreements.signature ADD COLUMN by_delegation boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN agreements.signature.by_delegation IS 'organisation';
