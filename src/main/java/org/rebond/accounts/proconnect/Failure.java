package org.rebond.accounts.proconnect;

import org.springframework.http.HttpStatus;

/** Why somebody is not signed in; each has words of its own on one page. */
enum Failure {
  /** The person went back at the provider. */
  CANCELLED(HttpStatus.OK),
  /** Too long ago, or nothing was asked in this browser. */
  LATE(HttpStatus.GONE),
  /** The answer to another question than the last of this browser. */
  ELSEWHERE(HttpStatus.FORBIDDEN),
  /** The answer was taken already. */
  REPLAYED(HttpStatus.FORBIDDEN),
  /** A token made for another question. */
  MISMATCH(HttpStatus.FORBIDDEN),
  /** Not signed, not by the provider, not for us, or no longer valid. */
  UNTRUSTED(HttpStatus.FORBIDDEN),
  UNREACHABLE(HttpStatus.SERVICE_UNAVAILABLE),
  /** The provider said no to us, not to the person: a matter for the operator. */
  REFUSED(HttpStatus.BAD_GATEWAY),
  NO_ADDRESS(HttpStatus.FORBIDDEN),
  /** An identity with another address cannot be tied to the account that is signed in. */
  OTHER_ADDRESS(HttpStatus.FORBIDDEN),
  /** The identity belongs to another account. */
  TAKEN(HttpStatus.CONFLICT);

  private final HttpStatus status;

  Failure(HttpStatus status) {
    this.status = status;
  }

  int status() {
    return status.value();
  }
}
