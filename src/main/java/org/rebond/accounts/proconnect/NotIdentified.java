package org.rebond.accounts.proconnect;

/** Nobody was identified. The detail is for the operator: it holds no token and no address. */
final class NotIdentified extends Exception {

  private final Failure reason;

  NotIdentified(Failure reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  NotIdentified(Failure reason, Exception cause) {
    super(cause.getClass().getSimpleName(), cause);
    this.reason = reason;
  }

  Failure reason() {
    return reason;
  }
}
