package org.rebond.badges;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads {@code badge-token-v1.txt}, the vectors that any other implementation can check itself by.
 */
final class GoldenVectors {

  record Accepted(
      EntryBadge badge, String secret, String publicKey, String hex, String text, String typed) {}

  record Refused(String flaw, String what) {}

  private GoldenVectors() {}

  static List<Accepted> accepted() {
    return lines("accept").map(GoldenVectors::accepted).toList();
  }

  /** {@code refuse} or {@code typed-refuse}. */
  static List<Refused> refused(String kind) {
    return lines(kind).map(word -> new Refused(word[1], word.length > 2 ? word[2] : "")).toList();
  }

  static List<String> forged() {
    return lines("forged").map(word -> word[1]).toList();
  }

  private static Accepted accepted(String[] word) {
    try {
      var policy = BadgePolicy.of(Integer.parseInt(word[1]), Integer.parseInt(word[2]));
      var badge =
          new EntryBadge(
              policy,
              Integer.parseInt(word[3]),
              Integer.parseInt(word[4]),
              Integer.parseInt(word[5]),
              LocalDate.parse(word[6]),
              Long.parseLong(word[7]));
      return new Accepted(badge, word[8], word[9], word[10], word[11], word[12]);
    } catch (MalformedBadge e) {
      throw new AssertionError(e);
    }
  }

  static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static Stream<String[]> lines(String kind) {
    try (var in = GoldenVectors.class.getResourceAsStream("badge-token-v1.txt")) {
      if (in == null) {
        throw new AssertionError("badge-token-v1.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" +"))
          .filter(word -> word[0].equals(kind));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
