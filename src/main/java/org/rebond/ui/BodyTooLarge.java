package org.rebond.ui;

import java.io.IOException;

/** A request body longer than any page or client of ours sends. */
class BodyTooLarge extends IOException {

  BodyTooLarge() {
    super("body too large");
  }
}
