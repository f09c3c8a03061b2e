package dev.costwright.importers;

import dev.costwright.model.problem.InputException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Refuses gzip content that unpacks to far more than a log ever does: a bomb, not a log.
final class UnpackingLimit extends FilterInputStream {
  private static final long FREE_BYTES = 1 << 20;
  private static final long RATIO = 100;

  private final String file;
  private final long limit;
  private long unpacked;

  /// @param packed bytes on disk
  UnpackingLimit(InputStream unpacking, String file, long packed) {
    super(unpacking);
    this.file = file;
    this.limit = Math.max(FREE_BYTES, packed * RATIO);
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int done = super.read(target, offset, length);
    count(Math.max(done, 0));
    return done;
  }

  private void count(int bytes) {
    unpacked += bytes;
    if (unpacked > limit) {
      throw new InputException(
          "%s unpacks to more than %d times its size. Unpack it yourself, look at it, and import the unpacked file."
              .formatted(file, RATIO));
    }
  }
}
