package dev.costwright.model.ledger.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Tries to write where a ledger is written: only trying tells of permissions, of disks that are
/// full and of those that were mounted for reading. The ledger's file itself is not opened: that
/// would end the lock that this program may have on it.
///
/// @param folder of the ledger
record WriteCheck(LedgerFolder folder) {
  private static final String MAY_NOT = "you may not write to ";
  private static final int BYTES = 16 * 1024;

  /// Why not, in words; empty when all can be written. Leaves nothing behind.
  Optional<String> run() {
    try {
      tryFolder();
      return Files.isWritable(folder.file())
          ? Optional.empty()
          : Optional.of(MAY_NOT + folder.file());
    } catch (AccessDeniedException e) {
      return Optional.of(MAY_NOT + e.getFile());
    } catch (FileSystemException e) {
      return Optional.of(
          Optional.ofNullable(e.getReason()).orElse(e.toString()) + ": " + e.getFile());
    } catch (IOException e) {
      return Optional.of(e.getMessage() + ": " + folder.path());
    }
  }

  /// The system removes the file with its channel, also after a kill.
  private void tryFolder() throws IOException {
    Path file = folder.path().resolve("write-check-" + ProcessHandle.current().pid());
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE)) {
      var _ = channel.write(ByteBuffer.allocate(BYTES));
      channel.force(true);
    }
  }
}
