package dev.costwright.importers;

import java.io.InputStream;
import java.nio.file.Path;

/// A file to import, gzip unpacked on the way. Implementations of reading are lazy: nothing is
/// held in memory.
public final class SourceFile {
  public static SourceFile of(Path path) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// The file's name without folders.
  public String name() {
    throw new UnsupportedOperationException("skeleton");
  }

  public Path path() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Bytes on disk.
  public long bytes() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// The first bytes as text, byte order mark removed: at most 64 kB.
  public String head() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// The content from its start, unpacked, byte order mark kept.
  public InputStream open() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// SHA-256 of the bytes on disk, lower-case hex.
  public String sha256() {
    throw new UnsupportedOperationException("skeleton");
  }
}
