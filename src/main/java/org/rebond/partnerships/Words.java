package org.rebond.partnerships;

import java.util.List;

/** Something to be said in the reader's language: a key of the bundles and its arguments. */
public record Words(String key, List<Object> args) {

  public Words {
    args = List.copyOf(args);
  }

  public static Words of(String key, Object... args) {
    return new Words(key, List.of(args));
  }
}
