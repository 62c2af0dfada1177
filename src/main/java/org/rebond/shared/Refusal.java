package org.rebond.shared;

import java.util.List;

/**
 * What the domain answers to something a user may try but not do, as a message key and its
 * arguments; the transaction rolls back and the page says it in the reader's language.
 */
public class Refusal extends Exception {

  private final String key;
  private final transient List<Object> args;

  public Refusal(String key, Object... args) {
    super(key);
    this.key = key;
    this.args = List.of(args);
  }

  /** Key in the message bundles, such as {@code agreements.refusal.already-signed}. */
  public final String key() {
    return key;
  }

  /** Arguments of the message, in its order; none may be null. */
  public final List<Object> args() {
    return args;
  }
}
