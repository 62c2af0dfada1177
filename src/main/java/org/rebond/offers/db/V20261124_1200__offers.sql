CREATE SCHEMA offers;

CREATE TABLE offers.offer (
  id uuid PRIMARY KEY,
  organisation uuid NOT NULL REFERENCES organisations.organisation,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 90),
  theme text NOT NULL CHECK (theme IN ('DIGITAL', 'PROFESSIONAL_PROJECT', 'CREATING_AN_ACTIVITY',
    'LOCAL_IDEAS', 'ROOMS_AND_MACHINES', 'DAILY_LIFE')),
  aim text NOT NULL
    CHECK (aim IN ('SKILLS', 'LIFTING_BARRIERS', 'CONFIDENCE', 'PROFESSIONAL_PROJECT')),
  needs text[] NOT NULL,
  open_to text NOT NULL CHECK (open_to IN ('JOB_SEEKERS', 'OTHER_TEAM')),
  said_when text NOT NULL CHECK (length(said_when) <= 120),
  say text NOT NULL CHECK (length(say) <= 400),
  archived boolean NOT NULL,
  updated_at timestamptz NOT NULL,
  form_key uuid NOT NULL UNIQUE,
  CHECK (open_to <> 'JOB_SEEKERS' OR cardinality(needs) > 0)
);
COMMENT ON COLUMN offers.offer.id IS 'public';
COMMENT ON COLUMN offers.offer.organisation IS 'public';
COMMENT ON COLUMN offers.offer.title IS 'public - free text';
COMMENT ON COLUMN offers.offer.theme IS 'public';
COMMENT ON COLUMN offers.offer.aim IS 'public';
COMMENT ON COLUMN offers.offer.needs IS 'public';
COMMENT ON COLUMN offers.offer.open_to IS 'public';
COMMENT ON COLUMN offers.offer.said_when IS 'public - free text';
COMMENT ON COLUMN offers.offer.say IS 'public - free text';
COMMENT ON COLUMN offers.offer.archived IS 'organisation';
COMMENT ON COLUMN offers.offer.updated_at IS 'public';
COMMENT ON COLUMN offers.offer.form_key IS 'organisation';

CREATE INDEX offer_organisation ON offers.offer (organisation);
