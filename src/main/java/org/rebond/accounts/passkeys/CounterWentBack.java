package org.rebond.accounts.passkeys;

/** A copy of the key may be in other hands: its counter did not go up. */
final class CounterWentBack extends RuntimeException {

  CounterWentBack() {
    super("the signature counter did not go up");
  }
}
