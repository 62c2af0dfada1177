package org.rebond.accounts;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

  /** The address that goes on here once that of a link was opened. */
  URI after(URI link) {
    return URI.create(link + "?suite=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
