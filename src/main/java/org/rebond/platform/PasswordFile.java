package org.rebond.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * A password that something else, such as the agent of a vault, writes into a file and changes as
 * often as it likes: it is read with each connection, and the connections of before stay.
 */
public final class PasswordFile {

  private PasswordFile() {}

  /**
   * The password to connect with now.
   *
   * @param given the password itself; empty where a file is named
   * @param file without it the password never changes
   */
  public static Supplier<String> or(String given, String file) {
    if (file.isBlank()) {
      return () -> given;
    }
    Path path = Path.of(file);
    return () -> read(path);
  }

  /** Whoever writes files ends their last line. */
  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException absent) {
      throw new UncheckedIOException("a file named for a password cannot be read", absent);
    }
  }
}
