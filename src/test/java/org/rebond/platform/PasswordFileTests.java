package org.rebond.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rebond.testing.InstalledPostgres;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

class PasswordFileTests {

  @TempDir Path secrets;

  @Configuration(proxyBeanMethods = false)
  static class Nothing {}

  @Test
  void aPasswordThatIsGivenStaysAndOneInAFileIsReadEachTime() throws IOException {
    assertThat(PasswordFile.or("given", "").get()).isEqualTo("given");
    Path file = secrets.resolve("password");
    Supplier<String> password = PasswordFile.or("", file.toString());
    assertThatThrownBy(password::get).isInstanceOf(UncheckedIOException.class);
    Files.writeString(file, "first\n");
    assertThat(password.get()).isEqualTo("first");
    Files.writeString(file, "second");
    assertThat(password.get()).isEqualTo("second");
  }

  /** The agent of a vault changes both; nobody restarts anything. */
  @Test
  void aPasswordThatChangesIsTakenUpByTheNextConnection() throws Exception {
    InstalledPostgres server = InstalledPostgres.start();
    Path file = secrets.resolve("database");
    Files.writeString(file, "one");
    server.execute("postgres", "CREATE ROLE serves LOGIN PASSWORD 'one'");
    try (Pool pool =
        Pools.of(
            server.url("postgres"), "serves", PasswordFile.or("", file.toString()), 2, false)) {
      try (Connection before = pool.getConnection()) {
        server.execute("postgres", "ALTER ROLE serves PASSWORD 'two'");
        Files.writeString(file, "two\n");
        assertThat(before.isValid(5)).as("the connection of before").isTrue();
        try (Connection anew = pool.getConnection()) {
          assertThat(anew.isValid(5)).isTrue();
        }
      }
      Files.writeString(file, "wrong");
      pool.getHikariPoolMXBean().softEvictConnections();
      assertThatThrownBy(pool::getConnection).isInstanceOf(SQLException.class);
    } finally {
      server.remove();
    }
  }

  /** As docs/operations.md says of secrets that a vault mounts. */
  @Test
  void everySettingMayStandInAFileOfItsName() throws IOException {
    Files.writeString(secrets.resolve("REBOND_MASTER_KEY"), "from a file\n");
    Files.writeString(secrets.resolve("REBOND_SMTP_PASSWORD"), "from another");
    try (ConfigurableApplicationContext application =
        new SpringApplicationBuilder(Nothing.class)
            .web(WebApplicationType.NONE)
            .run(
                "--spring.config.import=configtree:" + secrets + "/",
                "--rebond.database.url=jdbc:postgresql://nowhere.invalid/none")) {
      var settings = application.getEnvironment();
      assertThat(settings.getProperty("rebond.master-key")).isEqualTo("from a file");
      assertThat(settings.getProperty("spring.mail.password")).isEqualTo("from another");
    }
  }
}
