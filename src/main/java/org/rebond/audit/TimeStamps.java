package org.rebond.audit;

import java.io.IOException;

/** Somebody outside who says that a digest existed at a moment (RFC 3161). */
interface TimeStamps {

  /** Whether there is a server to ask. */
  boolean configured();

  /** The token, in DER, already checked; fails where the server does not answer as it should. */
  byte[] stamp(Digest digest) throws IOException;
}
