CREATE TABLE accounts.invitation (
  id uuid PRIMARY KEY,
  organisation uuid NOT NULL REFERENCES organisations.organisation,
  email text NOT NULL CHECK (email = lower(email)),
  role text NOT NULL CHECK (role IN ('READER', 'FACILITATOR', 'MANAGER', 'SIGNATORY', 'ADMINISTRATOR')),
  accepted boolean NOT NULL DEFAULT false,
  UNIQUE (organisation, email, role)
);
COMMENT ON COLUMN accounts.invitation.id IS 'organisation';
COMMENT ON COLUMN accounts.invitation.organisation IS 'organisation';
COMMENT ON COLUMN accounts.invitation.email IS 'member';
COMMENT ON COLUMN accounts.invitation.role IS 'member';
COMMENT ON COLUMN accounts.invitation.accepted IS 'member';
