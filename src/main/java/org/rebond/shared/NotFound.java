package org.rebond.shared;

/** What was asked for does not exist, or not for the one who asks; becomes a 404. */
public class NotFound extends RuntimeException {

  public NotFound() {
    super("not found");
  }

  /** The detail is for developers: it must hold no personal data and no secret. */
  public NotFound(String detail) {
    super(detail);
  }
}
