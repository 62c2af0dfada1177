CREATE TABLE partnerships.vitality_nudge (
  partnership uuid NOT NULL REFERENCES partnerships.partnership,
  on_day date NOT NULL,
  PRIMARY KEY (partnership, on_day)
);
COMMENT ON TABLE partnerships.vitality_nudge IS 'append-only: one row a nudge, written with its mails, so that no node sends it twice; never to whom';
COMMENT ON COLUMN partnerships.vitality_nudge.partnership IS 'organisation';
COMMENT ON COLUMN partnerships.vitality_nudge.on_day IS 'organisation';

CREATE TABLE partnerships.vitality_pause (
  partnership uuid NOT NULL REFERENCES partnerships.partnership,
  side text NOT NULL CHECK (side IN ('PLACE', 'AGENCY', 'DIRECTORATE')),
  until_day date NOT NULL,
  PRIMARY KEY (partnership, side)
);
COMMENT ON TABLE partnerships.vitality_pause IS 'until when a side wants no nudge: never who said so';
COMMENT ON COLUMN partnerships.vitality_pause.partnership IS 'organisation';
COMMENT ON COLUMN partnerships.vitality_pause.side IS 'organisation';
COMMENT ON COLUMN partnerships.vitality_pause.until_day IS 'organisation';
