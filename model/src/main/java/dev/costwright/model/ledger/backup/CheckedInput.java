package dev.costwright.model.ledger.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/// Hashes what passes, and lets no more pass than was promised.
final class CheckedInput extends FilterInputStream {
  private final MessageDigest digest = BackupWriter.sha256();
  private long left;

  CheckedInput(InputStream in, long promised) {
    super(in);
    this.left = promised;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int read = read(one, 0, 1);
    return read < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    if (read > 0) {
      left -= read;
      if (left < 0) {
        throw new IOException("the entry is longer than the manifest says");
      }
      digest.update(bytes, from, read);
    }
    return read;
  }

  /// Of everything that passed, lower-case hex.
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
