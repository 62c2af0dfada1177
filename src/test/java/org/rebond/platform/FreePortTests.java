package org.rebond.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreePortTests {

  @Test
  void staysOutOfTheRangeOfOutgoingConnections() throws IOException {
    for (int i = 0; i < 200; i++) {
      assertThat(FreePort.choose()).isBetween(FreePort.LOWEST, FreePort.HIGHEST);
    }
  }

  @Test
  void choosesOneThatCanBeListenedOnAndSeldomTheSame() throws IOException {
    Set<Integer> chosen = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      int port = FreePort.choose();
      chosen.add(port);
      try (ServerSocket server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        assertThat(server.isBound()).isTrue();
      }
    }
    assertThat(chosen).hasSizeGreaterThan(15);
  }
}
