package org.rebond.badges;

/** More codes were typed in this minute than hands can type; nothing was spent. */
public final class TooManyCodes extends Exception {

  TooManyCodes() {
    super("too many typed codes");
  }
}
