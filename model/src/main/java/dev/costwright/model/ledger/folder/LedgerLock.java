package dev.costwright.model.ledger.folder;

import dev.costwright.model.problem.LedgerException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Keeps a second program out of a ledger. The operating system drops the lock when its holder
/// dies.
public final class LedgerLock implements AutoCloseable {
  /// The byte that is locked lies behind the text, so that others can read who holds the lock on
  /// systems where a lock keeps readers out.
  private static final long LOCKED_BYTE = 1 << 20;

  private final FileChannel channel;

  private LedgerLock(FileChannel channel) {
    this.channel = channel;
  }

  /// @throws LedgerException naming the holder when another program has the ledger open
  public static LedgerLock take(LedgerFolder folder) {
    Path file = folder.lockFile();
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel).isEmpty()) {
        channel.close();
        throw held(folder, Files.readString(file).strip());
      }
      channel.truncate(0);
      var _ = channel.write(ByteBuffer.wrap(holder().getBytes(StandardCharsets.UTF_8)), 0);
      return new LedgerLock(channel);
    } catch (IOException e) {
      throw new LedgerException(
          "Expected a lock file that can be written, found: %s. Check the permissions of %s."
              .formatted(e, folder.path()),
          e);
    }
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock(LOCKED_BYTE, 1, false));
    } catch (OverlappingFileLockException heldInThisProgram) {
      return Optional.empty();
    }
  }

  private static LedgerException held(LedgerFolder folder, String holder) {
    return new LedgerException(
        "Expected to be the only one to open %s, but it is open already: %s. Close it there, then try again."
            .formatted(folder.path(), holder.isEmpty() ? "holder unknown" : holder));
  }

  private static String holder() {
    return "process %d on %s".formatted(ProcessHandle.current().pid(), host());
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "this computer";
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new LedgerException("Expected to release the lock of the ledger, found: " + e, e);
    }
  }
}
