package org.rebond.rights;

import java.util.List;
import java.util.UUID;
import org.rebond.organisations.Organisation;

/** A draft and one that was sent, for each of the two who sign. */
final class Agreements {

  private Agreements() {}

  static List<Thing> things(
      Making ours, Organisation place, Organisation agency, UUID draft, UUID sent) {
    return List.of(
        agreement("draft", draft, ours.signatory(draft, agency)),
        agreement("sent; the agency's signature", sent, ours.signatory(sent, agency)),
        agreement("sent; the place's signature", sent, ours.signatory(sent, place)));
  }

  private static Thing agreement(String name, UUID id, UUID signatory) {
    return Thing.of("/conventions/", name, "id", id).sending("signatory", signatory);
  }
}
