package org.rebond.accounts;

import java.util.Optional;

/** A path of this site to continue at; never another site's address, however it is disguised. */
public record LocalPath(String value) {

  public static Optional<LocalPath> parse(String typed) {
    boolean local =
        typed.startsWith("/")
            && !typed.startsWith("//")
            && typed.length() <= 500
            && typed.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\' && c != '{' && c != '}');
    return local ? Optional.of(new LocalPath(typed)) : Optional.empty();
  }
}
