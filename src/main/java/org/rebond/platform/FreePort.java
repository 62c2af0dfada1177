package org.rebond.platform;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.security.SecureRandom;

/**
 * A TCP port between {@value #LOWEST} and {@value #HIGHEST} that nobody listens on, for a server
 * that is told its port before it starts. The operating system's own choice (port 0) comes from the
 * range that it also gives to outgoing connections (from 32768 on Linux, 49152 on macOS): by the
 * time the server binds, one of these may hold it.
 */
public final class FreePort {

  static final int LOWEST = 10_240;
  static final int HIGHEST = 32_767;
  private static final int TRIES = 200;
  private static final SecureRandom RANDOM = new SecureRandom();

  private FreePort() {}

  /** Fails with an {@link IOException} where none of many ports is free. */
  public static int choose() throws IOException {
    for (int i = 0; i < TRIES; i++) {
      int port = RANDOM.nextInt(LOWEST, HIGHEST + 1);
      try (ServerSocket socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // Somebody else's: the next one.
      }
    }
    throw new IOException("no free port was found between %d and %d".formatted(LOWEST, HIGHEST));
  }
}
