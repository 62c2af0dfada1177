package org.rebond.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DemoStaysHomeTests {

  private final MockEnvironment environment =
      new MockEnvironment()
          .withProperty("rebond.demo", "true")
          .withProperty("server.address", "127.0.0.1");

  @Test
  void startsOnThisMachineOnly() {
    assertThatCode(() -> DemoStaysHome.check(environment)).doesNotThrowAnyException();
    for (String address : new String[] {"", "0.0.0.0", "192.0.2.7", "::"}) {
      assertThatThrownBy(
              () -> DemoStaysHome.check(environment.withProperty("server.address", address)))
          .as(address)
          .hasMessageContaining("this machine only");
    }
  }

  @Test
  void refusesADatabaseThatMayHoldRealData() {
    environment.setProperty("rebond.database.url", "jdbc:postgresql://localhost/rebond");
    assertThatThrownBy(() -> DemoStaysHome.check(environment))
        .hasMessageContaining("embedded database only");
  }

  @Test
  void leavesAnInstanceWithoutDemoAlone() {
    environment.setProperty("rebond.demo", "false");
    environment.setProperty("server.address", "0.0.0.0");
    environment.setProperty("rebond.database.url", "jdbc:postgresql://localhost/rebond");
    assertThatCode(() -> DemoStaysHome.check(environment)).doesNotThrowAnyException();
  }
}
