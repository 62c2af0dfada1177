package org.rebond.platform;

/**
 * Something that an administrator of the instance can close for a while, brought as a bean by the
 * feature that asks it. Open unless it was closed; its words are {@code switch.<key>.title}, {@code
 * switch.<key>.lead}, and {@code switch.<key>.closed} for those who come meanwhile.
 */
public record Switch(String key) {

  public Switch {
    if (!key.matches("[a-z]+\\.[a-zA-Z]+")) {
      throw new IllegalArgumentException("not a module and a word: " + key);
    }
  }

  /** Key of what to say to those who come while it is closed. */
  public String refusal() {
    return "switch." + key + ".closed";
  }
}
