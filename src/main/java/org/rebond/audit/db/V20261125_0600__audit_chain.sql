-- Every line is bound to the one before it of the same subject. The personal part moves to a table
-- of its own, from which it can be erased; the chain keeps its digest under a salt that is erased
-- with it. The same bytes as Sha256 and Line write in Java.
CREATE TABLE audit.actor (
  line uuid PRIMARY KEY REFERENCES audit.line ON DELETE CASCADE,
  salt bytea NOT NULL CHECK (length(salt) = 16),
  account_id uuid,
  link_id uuid,
  CHECK (account_id IS NOT NULL OR link_id IS NOT NULL)
);
CREATE INDEX ON audit.actor (account_id);
CREATE INDEX ON audit.actor (link_id);
COMMENT ON TABLE audit.actor IS 'who did what a line says; a row is erased with the person, and its line stays whole';
COMMENT ON COLUMN audit.actor.line IS 'organisation';
COMMENT ON COLUMN audit.actor.salt IS 'secret';
COMMENT ON COLUMN audit.actor.account_id IS 'member';
COMMENT ON COLUMN audit.actor.link_id IS 'correspondent';

INSERT INTO audit.actor (line, salt, account_id, link_id)
SELECT id, uuid_send(gen_random_uuid()), account_id, link_id
FROM audit.line WHERE account_id IS NOT NULL OR link_id IS NOT NULL;

ALTER TABLE audit.line
  DROP COLUMN account_id,
  DROP COLUMN link_id,
  ADD COLUMN number int,
  ADD COLUMN actor bytea,
  ADD COLUMN content bytea,
  ADD COLUMN hash bytea;

DO $$
DECLARE
  line record;
  number int := 0;
  subject uuid;
  hash bytea;
  actor bytea;
  none bytea := decode(repeat('00', 32), 'hex');
BEGIN
  FOR line IN SELECT * FROM audit.line ORDER BY audit.line.subject, audit.line.at, audit.line.id LOOP
    IF subject IS DISTINCT FROM line.subject THEN
      subject := line.subject;
      number := 0;
      hash := none;
    END IF;
    number := number + 1;
    SELECT sha256(a.salt
        || CASE WHEN a.account_id IS NULL THEN '\x00'::bytea ELSE '\x01'::bytea || uuid_send(a.account_id) END
        || CASE WHEN a.link_id IS NULL THEN '\x00'::bytea ELSE '\x01'::bytea || uuid_send(a.link_id) END)
      INTO actor FROM audit.actor a WHERE a.line = line.id;
    actor := coalesce(actor, none);
    hash := sha256(hash || uuid_send(subject) || int4send(number) || uuid_send(line.id)
      || int8send((extract(epoch FROM line.at) * 1000000)::bigint)
      || int4send(octet_length(convert_to(line.action, 'UTF8'))) || convert_to(line.action, 'UTF8')
      || int4send(octet_length(convert_to(line.actor_kind, 'UTF8'))) || convert_to(line.actor_kind, 'UTF8')
      || actor || none);
    EXECUTE 'UPDATE audit.line SET number = $1, actor = $2, content = $3, hash = $4 WHERE id = $5'
      USING number, actor, none, hash, line.id;
  END LOOP;
END $$;

ALTER TABLE audit.line
  ALTER COLUMN number SET NOT NULL,
  ALTER COLUMN actor SET NOT NULL,
  ALTER COLUMN content SET NOT NULL,
  ALTER COLUMN hash SET NOT NULL,
  ADD CHECK (number > 0),
  ADD CHECK (length(actor) = 32 AND length(content) = 32 AND length(hash) = 32),
  ADD UNIQUE (subject, number);
DROP INDEX audit.line_subject_at_idx;
CREATE INDEX ON audit.line (at);
CREATE INDEX ON audit.line (action, at);
COMMENT ON TABLE audit.line IS 'append-only: what was done cannot be made undone; each line is bound to the one before it of its subject';
COMMENT ON COLUMN audit.line.number IS 'organisation';
COMMENT ON COLUMN audit.line.actor IS 'organisation - digest under a salt that is erased with the person';
COMMENT ON COLUMN audit.line.content IS 'organisation - digest of what the feature keeps of the deed';
COMMENT ON COLUMN audit.line.hash IS 'organisation';
