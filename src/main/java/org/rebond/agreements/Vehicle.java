package org.rebond.agreements;

import java.util.List;

/** Under which rules an agreement is made; each vehicle has its own, with their version. */
public sealed interface Vehicle permits FreeCooperation {

  /** Kept with the agreement, and part of message keys. */
  String code();

  /** Version of the rules; an agreement keeps the one it was sent under. */
  String rules();

  /** What the drafter should be warned of, as message keys; none of it forbids anything. */
  List<String> warnings(Terms terms);
}
