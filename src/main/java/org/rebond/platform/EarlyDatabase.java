package org.rebond.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Starts the embedded PostgreSQL as soon as the settings are known, while classes are still being
 * loaded: a start mostly waits for the one or the other, and they do not need each other.
 */
public final class EarlyDatabase implements ApplicationListener<SpringApplicationEvent> {

  private static @Nullable CompletableFuture<EmbeddedDatabase> starting;

  @Override
  public void onApplicationEvent(SpringApplicationEvent event) {
    if (event instanceof ApplicationEnvironmentPreparedEvent prepared) {
      begin(prepared.getEnvironment());
    } else if (event instanceof ApplicationFailedEvent) {
      stop();
    }
  }

  private static synchronized void begin(Environment settings) {
    if (settings.getProperty("rebond.database.url", "").isBlank()) {
      // A demo that is refused must not open anything.
      DemoStaysHome.check(settings);
      Path directory = Path.of(settings.getProperty("rebond.data-directory", "var"));
      starting = CompletableFuture.supplyAsync(() -> start(directory));
    }
  }

  /** The server that is on its way, or one started now where nobody was early: in tests. */
  static EmbeddedDatabase await(Path directory) throws IOException, SQLException {
    CompletableFuture<EmbeddedDatabase> early = taken();
    if (early == null) {
      return EmbeddedDatabase.start(directory);
    }
    try {
      return early.join();
    } catch (CompletionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  private static synchronized @Nullable CompletableFuture<EmbeddedDatabase> taken() {
    CompletableFuture<EmbeddedDatabase> early = starting;
    starting = null;
    return early;
  }

  /** An application that fails before it asks for its database leaves none running. */
  private static void stop() {
    CompletableFuture<EmbeddedDatabase> early = taken();
    if (early != null) {
      early
          .thenAccept(
              database -> {
                try {
                  database.close();
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              })
          .exceptionally(failed -> null)
          .join();
    }
  }

  private static EmbeddedDatabase start(Path directory) {
    try {
      return EmbeddedDatabase.start(directory);
    } catch (IOException | SQLException e) {
      throw new CompletionException(e);
    }
  }
}
