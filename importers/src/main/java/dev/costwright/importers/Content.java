package dev.costwright.importers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the bytes of a file are.
interface Content {
  /// From the first byte.
  InputStream open() throws IOException;

  /// How many bytes {@link #open()} gives.
  long bytes() throws IOException;

  /// A file of its own.
  record OnDisk(Path path) implements Content {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }

    @Override
    public long bytes() throws IOException {
      return Files.size(path);
    }
  }
}
