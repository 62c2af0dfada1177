package org.rebond.organisations;

import org.springframework.security.access.AccessDeniedException;

/** The actor may not do this to this object; answered with 403, or a way to sign in. */
public class NotAllowed extends AccessDeniedException {

  public NotAllowed() {
    super("not allowed");
  }
}
