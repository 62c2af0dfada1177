-- Proven by the address of the manager who declared it; several organisations may share one.
CREATE TABLE accounts.team_domain (
  organisation uuid NOT NULL REFERENCES organisations.organisation,
  domain text NOT NULL CHECK (domain = lower(domain) AND length(domain) BETWEEN 1 AND 253),
  automatic boolean NOT NULL DEFAULT false,
  PRIMARY KEY (organisation, domain)
);
CREATE INDEX ON accounts.team_domain (domain);
COMMENT ON COLUMN accounts.team_domain.organisation IS 'organisation';
COMMENT ON COLUMN accounts.team_domain.domain IS 'organisation';
COMMENT ON COLUMN accounts.team_domain.automatic IS 'organisation';

CREATE TABLE accounts.join_request (
  id uuid PRIMARY KEY,
  account uuid NOT NULL REFERENCES accounts.account ON DELETE CASCADE,
  organisation uuid NOT NULL REFERENCES organisations.organisation,
  state text NOT NULL CHECK (state IN ('PENDING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  asked_at timestamptz NOT NULL,
  decided_at timestamptz CHECK ((decided_at IS NULL) = (state = 'PENDING')),
  reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 500)
);
CREATE UNIQUE INDEX join_request_once ON accounts.join_request (account, organisation)
  WHERE state = 'PENDING';
CREATE INDEX ON accounts.join_request (organisation, state);
COMMENT ON COLUMN accounts.join_request.id IS 'organisation';
COMMENT ON COLUMN accounts.join_request.account IS 'member';
COMMENT ON COLUMN accounts.join_request.organisation IS 'organisation';
COMMENT ON COLUMN accounts.join_request.state IS 'member';
COMMENT ON COLUMN accounts.join_request.asked_at IS 'member';
COMMENT ON COLUMN accounts.join_request.decided_at IS 'member';
COMMENT ON COLUMN accounts.join_request.reason IS 'member - free text';
