package org.rebond.partnerships.feedback;

/** A short answer to a short question. */
enum Mark {
  YES,
  PARTLY,
  NO
}
