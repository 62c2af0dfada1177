package org.rebond.accounts.teams;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Domains that anyone can have an address in: belonging to one says nothing of a team. */
public final class PublicMail {

  private static final String LIST = "public-mail-domains.txt";
  private static final Set<String> DOMAINS = read();

  private PublicMail() {}

  public static boolean provides(String domain) {
    return DOMAINS.contains(domain);
  }

  private static Set<String> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PublicMail.class.getResourceAsStream(LIST)),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
