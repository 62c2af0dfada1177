package org.rebond.partnerships.contacts;

import java.util.UUID;

/** Identity of a contact; also the subject of the links that answer it. */
public record ContactId(UUID value) {

  static ContactId random() {
    return new ContactId(UUID.randomUUID());
  }

  public String path() {
    return "/contacts/" + value;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
