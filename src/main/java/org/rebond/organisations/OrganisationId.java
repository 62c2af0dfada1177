package org.rebond.organisations;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identity of a third place, an agency, a directorate or a network; never reused. */
public record OrganisationId(UUID value) {

  public static OrganisationId random() {
    return new OrganisationId(UUID.randomUUID());
  }

  public static OrganisationId of(String text) {
    return new OrganisationId(UUID.fromString(text));
  }

  /** The same source and external key always give the same identity: loading twice adds nothing. */
  public static OrganisationId imported(String source, String key) {
    return new OrganisationId(
        UUID.nameUUIDFromBytes((source + '\u0000' + key).getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
