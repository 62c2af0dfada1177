package org.rebond.platform;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PoolTests {

  @Test
  void whoComesRightAfterSomebodyWhoWaitedInVainIsToldAtOnceAndLaterItIsTriedAgain()
      throws IOException {
    AtomicLong now = new AtomicLong(System.nanoTime());
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + FreePort.choose() + "/nothing");
    config.setConnectionTimeout(250);
    config.setInitializationFailTimeout(-1);
    config.setMinimumIdle(0);
    try (Pool pool = new Pool(config, now::get)) {
      assertThatThrownBy(pool::getConnection)
          .isInstanceOf(SQLTransientConnectionException.class)
          .hasMessageContaining("request timed out");
      assertThatThrownBy(pool::getConnection).hasMessageContaining("a moment ago");
      now.addAndGet(TimeUnit.SECONDS.toNanos(1));
      assertThatThrownBy(pool::getConnection).hasMessageContaining("request timed out");
    }
  }
}
