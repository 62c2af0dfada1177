package org.rebond.accounts.proconnect;

/** What can be wrong with what a provider says, or with somebody who speaks in its name. */
enum Fault {
  OTHER_NONCE,
  NO_NONCE,
  FORGED_IDENTITY,
  UNSIGNED_IDENTITY,
  EXPIRED_IDENTITY,
  OTHER_ISSUER,
  OTHER_AUDIENCE,
  SECOND_AUDIENCE,
  PLAIN_USERINFO,
  UNSIGNED_USERINFO,
  FORGED_USERINFO,
  OTHER_PERSON,
  NO_ADDRESS,
  REFUSES,
  WRONG_CLIENT,
  LEADS_AWAY,
  SILENT,
  DOWN
}
