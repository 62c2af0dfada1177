package org.rebond.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLockTests {

  @Test
  void aSecondApplicationLeavesTheFirstOnesDataAlone(@TempDir Path directory) throws IOException {
    try (DirectoryLock first = DirectoryLock.take(directory)) {
      assertThatThrownBy(() -> DirectoryLock.take(directory))
          .hasMessageContaining("used by another Rebond");
      assertThatCode(first::close).doesNotThrowAnyException();
    }
    DirectoryLock.take(directory).close();
  }
}
