CREATE TABLE platform.closed_switch (
  key text PRIMARY KEY
);
COMMENT ON TABLE platform.closed_switch IS 'what an administrator closed for a while; everything else is open';
COMMENT ON COLUMN platform.closed_switch.key IS 'organisation';
