package org.rebond.ui;

import java.util.Arrays;

/**
 * What can go wrong with a request, each with its page: what happened, what was kept, what to do.
 */
enum Problem {
  BAD_REQUEST(400),
  FORBIDDEN(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  CONFLICT(409),
  TOO_LARGE(413),
  TOO_MANY(429),
  FAILED(500),
  UNAVAILABLE(503);

  private final int status;

  Problem(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }

  /** The page of a status; an unlisted one borrows the page of its family. */
  static Problem of(int status) {
    return Arrays.stream(values())
        .filter(problem -> problem.status == status)
        .findFirst()
        .orElse(status < 500 ? BAD_REQUEST : FAILED);
  }

  String key(String part) {
    return "ui.error." + status + "." + part;
  }
}
