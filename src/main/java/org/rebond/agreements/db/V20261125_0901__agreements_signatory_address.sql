-- An address is erased some time after the agreement ended, or with the person where nothing was
-- signed; the charge of the signatory stays, since the digest that was signed holds it.
ALTER TABLE agreements.signatory ALTER COLUMN email DROP NOT NULL;
CREATE INDEX ON agreements.signatory (email);
