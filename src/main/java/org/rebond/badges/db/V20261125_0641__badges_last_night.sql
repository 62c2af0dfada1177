ALTER TABLE badges.upkeep ADD COLUMN last_night date;
COMMENT ON COLUMN badges.upkeep.last_night IS 'organisation';
