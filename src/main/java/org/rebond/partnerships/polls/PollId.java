package org.rebond.partnerships.polls;

import java.util.UUID;

/** Identity of a poll; never reused. */
record PollId(UUID value) {

  String path() {
    return "/sondages/" + value;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
