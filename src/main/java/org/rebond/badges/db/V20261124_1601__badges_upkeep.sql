-- A copy and TRUNCATE, not CLUSTER or VACUUM FULL: those keep each row's transaction id, which dates
-- it. Runs as the owner, since the application may not truncate.
CREATE FUNCTION badges.rewrite(over_week int) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
  -- In the order of a scan, so that neither waits for the other in a circle.
  LOCK TABLE badges.receipts, badges.ledger IN ACCESS EXCLUSIVE MODE;
  UPDATE badges.upkeep SET cleared_week = greatest(cleared_week, over_week);
  CREATE TEMPORARY TABLE receipts_copy ON COMMIT DROP AS SELECT * FROM badges.receipts;
  CREATE TEMPORARY TABLE ledger_copy ON COMMIT DROP AS
    SELECT l.batch, l.serial_hash,
           CASE WHEN l.week <= u.cleared_week THEN 0 ELSE l.uses END AS uses,
           CASE WHEN l.week <= u.cleared_week THEN NULL ELSE l.week END AS week
    FROM badges.ledger l CROSS JOIN badges.upkeep u
    JOIN badges.batches b ON b.number = l.batch
    -- A use given back leaves nothing; for a weekly badge it may still say that older weeks were used.
    WHERE l.uses > 0 OR b.policy = 2;
  TRUNCATE badges.receipts, badges.ledger;
  INSERT INTO badges.receipts SELECT * FROM pg_temp.receipts_copy ORDER BY nonce;
  INSERT INTO badges.ledger SELECT * FROM pg_temp.ledger_copy ORDER BY serial_hash;
  DROP TABLE pg_temp.receipts_copy, pg_temp.ledger_copy;
END $$;
COMMENT ON FUNCTION badges.rewrite IS 'every night: receipts and ledger whole, in hash order, into new files, in one transaction';
