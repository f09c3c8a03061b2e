package dev.costwright.importers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Calls a checkpoint before every chunk that is read.
final class Checkpoints extends FilterInputStream {
  private final Runnable checkpoint;

  Checkpoints(InputStream content, Runnable checkpoint) {
    super(content);
    this.checkpoint = checkpoint;
  }

  @Override
  public int read() throws IOException {
    checkpoint.run();
    return super.read();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    checkpoint.run();
    return super.read(target, offset, length);
  }
}
