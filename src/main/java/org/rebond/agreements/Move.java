package org.rebond.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An agreement after a transition, with the line of history that goes with it: saved together. */
record Move(Agreement agreement, Step step, Optional<Signature> signature) {

  Move with(Signature given) {
    List<Signature> all = new ArrayList<>(agreement.allSignatures());
    all.add(given);
    return new Move(
        new Agreement(
            agreement.id(),
            agreement.partnership(),
            agreement.vehicle(),
            agreement.terms(),
            agreement.state(),
            agreement.version(),
            agreement.round(),
            agreement.number(),
            all),
        step,
        Optional.of(given));
  }
}
