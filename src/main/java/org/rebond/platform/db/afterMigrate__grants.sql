-- What the application's role may do, from what each table says of itself: a table whose comment
-- starts with 'append-only' can be read and added to, never changed, whatever the code tries.
DO $$
DECLARE
  item record;
BEGIN
  FOR item IN
    SELECT n.nspname AS schema, c.relname AS name, c.relkind AS kind,
           coalesce(obj_description(c.oid, 'pg_class'), '') LIKE 'append-only%' AS append_only
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S')
      AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public')
      AND n.nspname NOT LIKE 'pg\_%'
      AND pg_has_role(current_user, c.relowner, 'MEMBER')
  LOOP
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO rebond_app', item.schema);
    IF item.kind = 'S' THEN
      EXECUTE format('GRANT USAGE ON SEQUENCE %I.%I TO rebond_app', item.schema, item.name);
    ELSE
      EXECUTE format('REVOKE ALL ON %I.%I FROM rebond_app', item.schema, item.name);
      IF item.schema = 'platform' AND item.name = 'migration' THEN
        EXECUTE format('GRANT SELECT ON %I.%I TO rebond_app', item.schema, item.name);
      ELSIF item.append_only THEN
        EXECUTE format('GRANT SELECT, INSERT ON %I.%I TO rebond_app', item.schema, item.name);
      ELSE
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I.%I TO rebond_app', item.schema, item.name);
      END IF;
    END IF;
  END LOOP;
END $$;
