package org.rebond.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One application per data directory: without it, a second one would take the first one's server
 * for a leftover and stop it. The system releases the lock of a killed JVM.
 */
final class DirectoryLock implements AutoCloseable {

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  static DirectoryLock take(Path directory) throws IOException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw new IllegalStateException(directory + " is used by another Rebond: stop it first");
    }
    return new DirectoryLock(channel);
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      // Kept until the channel is closed.
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException sameJvm) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
