package org.rebond.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rebond.platform.FreePort;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives the application of the tests a data directory of its own under {@code target/}. */
class FreshDataDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      Path directory =
          Files.createTempDirectory(Files.createDirectories(Path.of("target/data")), "");
      Runtime.getRuntime()
          .addShutdownHook(
              Thread.ofPlatform()
                  .unstarted(
                      () -> {
                        context.close();
                        FileSystemUtils.deleteRecursively(directory.toFile());
                      }));
      // Links in mails are built from the public address, so the port is chosen before the start.
      int port = FreePort.choose();
      TestPropertyValues.of(
              "rebond.data-directory=" + directory,
              "rebond.demo=true",
              "rebond.demo.stories=false",
              // All tests come from one address, as fast as they can.
              "rebond.rates.reading=0",
              "rebond.rates.search=0",
              "rebond.rates.papers=0",
              "rebond.rates.changes=0",
              "rebond.rates.desks=0",
              "server.address=127.0.0.1",
              "server.port=" + port,
              "rebond.public-url=http://localhost:" + port)
          .applyTo(context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
