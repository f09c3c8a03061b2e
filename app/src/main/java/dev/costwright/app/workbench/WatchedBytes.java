package dev.costwright.app.workbench;

import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.CancelledException;

/// Tells how far the reading of one file is, and stops it when the user cancels. Not thread-safe.
final class WatchedBytes {
  private final String name;
  private final long bytes;
  private final Progress progress;
  private long read;

  WatchedBytes(SourceFile file, Progress progress) {
    this.name = file.name();
    this.bytes = file.bytes();
    this.progress = progress;
  }

  /// To be called for every 64 kB.
  void next() {
    if (progress.isCancelled()) {
      throw new CancelledException("Cancelled: nothing of %s was taken over.".formatted(name));
    }
    progress.at(Math.min(read, bytes), bytes);
    read += SourceFile.HEAD_BYTES;
  }
}
