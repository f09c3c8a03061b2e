package dev.costwright.app.instance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Messages between two starts of the program: four bytes that are ours, the length, the content.
/// What is longer, other or slower than a start of the program would ever be is refused.
final class Frames {
  /// Longer than any command line can be.
  static final int LONGEST = 1 << 22;

  private static final int OURS = 0x43575731; // "CWW1"
  private static final int HEAD = 2 * Integer.BYTES;

  private final SocketChannel channel;
  private final long deadlineNanos;

  /// @param patience for everything that is read and written
  Frames(SocketChannel channel, Duration patience) throws IOException {
    this.channel = channel;
    this.deadlineNanos = System.nanoTime() + patience.toNanos();
    var _ = channel.configureBlocking(false);
  }

  void send(Request request) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(content);
    out.writeUTF(request.ledger().map(Path::toString).orElse(""));
    out.writeInt(request.files().size());
    for (Path file : request.files()) {
      out.writeUTF(file.toString());
    }
    write(content.toByteArray());
  }

  Request receive() throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(content()));
    try {
      String ledger = in.readUTF();
      int count = in.readInt();
      List<Path> files = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        files.add(Path.of(in.readUTF()));
      }
      return new Request(Optional.of(ledger).filter(name -> !name.isEmpty()).map(Path::of), files);
    } catch (InvalidPathException notOurs) {
      throw new IOException(notOurs);
    }
  }

  /// Says that a request was understood, and by which process.
  void confirm(long process) throws IOException {
    write(ByteBuffer.allocate(Long.BYTES).putLong(process).array());
  }

  /// @return the process that understood the request
  long confirmed() throws IOException {
    byte[] content = content();
    if (content.length != Long.BYTES) {
      throw new IOException("not an answer");
    }
    return ByteBuffer.wrap(content).getLong();
  }

  private void write(byte[] content) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(HEAD + content.length);
    frame.putInt(OURS).putInt(content.length).put(content).flip();
    while (frame.hasRemaining()) {
      if (channel.write(frame) == 0) {
        await(SelectionKey.OP_WRITE);
      }
    }
  }

  private byte[] content() throws IOException {
    ByteBuffer head = read(HEAD);
    int sign = head.getInt();
    int length = head.getInt();
    if (sign != OURS || length < 0 || length > LONGEST) {
      throw new IOException("not a message of ours");
    }
    return read(length).array();
  }

  private ByteBuffer read(int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      int read = channel.read(bytes);
      if (read < 0) {
        throw new EOFException("ended early");
      }
      if (read == 0) {
        await(SelectionKey.OP_READ);
      }
    }
    return bytes.flip();
  }

  private void await(int operation) throws IOException {
    long millis = (deadlineNanos - System.nanoTime()) / 1_000_000;
    try (Selector selector = Selector.open()) {
      var _ = channel.register(selector, operation);
      if (millis <= 0 || selector.select(millis) == 0) {
        throw new IOException("too slow");
      }
    }
  }
}
