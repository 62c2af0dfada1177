ALTER TABLE partnerships.contact
  DROP CONSTRAINT contact_state_check,
  ADD CONSTRAINT contact_state_check
    CHECK (state IN ('SENT', 'SEEN', 'ANSWERED', 'ACCEPTED', 'DECLINED'));

ALTER TABLE partnerships.contact_message
  DROP CONSTRAINT contact_message_kind_check,
  ADD CONSTRAINT contact_message_kind_check CHECK (kind IN ('REQUEST', 'MESSAGE', 'RECEIPT',
    'ACCEPTANCE', 'QUESTION', 'DATES', 'REFUSAL', 'REOPENING')),
  DROP CONSTRAINT contact_message_side_check,
  ADD CONSTRAINT contact_message_side_check CHECK (side IN ('PLACE', 'AGENCY', 'DIRECTORATE')),
  ADD COLUMN reason text
    CHECK (reason IN ('NO_TIME', 'ELSEWHERE', 'ALREADY', 'OTHER')),
  ADD CONSTRAINT contact_message_reason_is_of_a_refusal CHECK (reason IS NULL OR kind = 'REFUSAL');
COMMENT ON COLUMN partnerships.contact_message.reason IS 'organisation';
