package dev.costwright.importers.invoice;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// A PDF's bytes that stop a parser which goes round in circles.
final class TimedBytes extends RandomAccessReadBuffer {
  private final Deadline deadline;

  TimedBytes(byte[] bytes, Deadline deadline) {
    super(bytes);
    this.deadline = deadline;
  }

  @Override
  public int read() throws IOException {
    deadline.step();
    return super.read();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    deadline.check();
    return super.read(target, offset, length);
  }

  @Override
  public void seek(long position) throws IOException {
    deadline.step();
    super.seek(position);
  }
}
