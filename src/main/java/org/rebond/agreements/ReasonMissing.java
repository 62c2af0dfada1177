package org.rebond.agreements;

import org.rebond.shared.Refusal;

/** A reason is asked for, of one to a thousand characters, and none or a longer one was given. */
final class ReasonMissing extends Refusal {

  ReasonMissing(int most) {
    super("agreements.refusal.reason", most);
  }
}
