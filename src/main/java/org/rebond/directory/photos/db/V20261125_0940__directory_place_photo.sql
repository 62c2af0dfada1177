-- Drawn anew from what was sent: a position, a date or an author that a camera wrote never comes here.
CREATE TABLE directory.place_photo (
  id uuid PRIMARY KEY,
  place uuid NOT NULL REFERENCES directory.third_place ON DELETE CASCADE,
  rank smallint NOT NULL CHECK (rank BETWEEN 1 AND 6),
  text text NOT NULL CHECK (text <> ''),
  width integer NOT NULL,
  height integer NOT NULL,
  small_width integer NOT NULL,
  large bytea NOT NULL,
  small bytea NOT NULL,
  digest text NOT NULL,
  deposit_key uuid NOT NULL,
  UNIQUE (place, rank) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (place, digest),
  UNIQUE (place, deposit_key)
);
-- A JPEG does not get smaller.
ALTER TABLE directory.place_photo ALTER COLUMN large SET STORAGE EXTERNAL;
ALTER TABLE directory.place_photo ALTER COLUMN small SET STORAGE EXTERNAL;
COMMENT ON COLUMN directory.place_photo.id IS 'public';
COMMENT ON COLUMN directory.place_photo.place IS 'public';
COMMENT ON COLUMN directory.place_photo.rank IS 'public';
COMMENT ON COLUMN directory.place_photo.text IS 'public - free text';
COMMENT ON COLUMN directory.place_photo.width IS 'public';
COMMENT ON COLUMN directory.place_photo.height IS 'public';
COMMENT ON COLUMN directory.place_photo.small_width IS 'public';
COMMENT ON COLUMN directory.place_photo.large IS 'public';
COMMENT ON COLUMN directory.place_photo.small IS 'public';
COMMENT ON COLUMN directory.place_photo.digest IS 'public';
COMMENT ON COLUMN directory.place_photo.deposit_key IS 'organisation';
