package org.rebond.agreements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.rebond.audit.ContentDigest;
import org.rebond.organisations.OrganisationId;

/**
 * What the audit trail vouches for of a line of history. The reason somebody typed is in it as a
 * digest under a salt of this line alone: text and salt can be erased, and the line still holds.
 */
record HistoryLineDigest(
    AgreementId agreement, Step step, Instant at, UUID salt, ContentDigest note) {

  static HistoryLineDigest fresh(AgreementId agreement, Step step, Instant at) {
    UUID salt = UUID.randomUUID();
    return new HistoryLineDigest(agreement, step, at, salt, note(salt, step.note()));
  }

  static ContentDigest note(UUID salt, String note) {
    return ContentDigest.of(List.of(salt.toString(), note));
  }

  ContentDigest digest() {
    return ContentDigest.of(
        Stream.of(
                agreement.value(),
                step.version(),
                at,
                step.transition(),
                step.from(),
                step.to(),
                step.by().capacity(),
                step.by().organisation().map(OrganisationId::value).map(UUID::toString).orElse(""),
                step.by().signatory().map(UUID::toString).orElse(""),
                note.hex())
            .map(Object::toString)
            .toList());
  }
}
