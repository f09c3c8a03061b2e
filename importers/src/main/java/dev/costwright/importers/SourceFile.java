package dev.costwright.importers;

import dev.costwright.model.problem.InputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// A file to import, gzip unpacked on the way (told by its first bytes, not by its name).
///
/// Lazy: beyond the first 64 kB nothing is held in memory, and nothing is read before it is asked
/// for. Every method that reads throws {@link InputException} when the file cannot be read. Not
/// thread-safe.
public final class SourceFile {
  /// As much as {@link #headBytes()} gives.
  public static final int HEAD_BYTES = 64 * 1024;

  private static final int GZIP_MAGIC = 0x1f8b;

  private final Path path;
  private final Runnable checkpoint;
  private Optional<Undecodable> undecodable = Optional.empty();

  private SourceFile(Path path, Runnable checkpoint) {
    this.path = path;
    this.checkpoint = checkpoint;
  }

  public static SourceFile of(Path path) {
    return new SourceFile(path, () -> {});
  }

  /// The same file, whose readers call `checkpoint` for every 64 kB they take, so that work which
  /// finds nothing can be cancelled, too: what it throws ends the reading.
  public SourceFile watched(Runnable checkpoint) {
    return new SourceFile(path, checkpoint);
  }

  /// The file's name without folders.
  public String name() {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  public Path path() {
    return path;
  }

  /// Bytes on disk.
  public long bytes() {
    try {
      return Files.size(path);
    } catch (IOException unreadable) {
      throw cannotRead(unreadable);
    }
  }

  /// The first bytes, unpacked: at most 64 kB.
  public byte[] headBytes() {
    try (InputStream content = open()) {
      return content.readNBytes(HEAD_BYTES);
    } catch (IOException unreadable) {
      throw cannotRead(unreadable);
    }
  }

  /// The first bytes as text, byte order mark removed: at most 64 kB.
  public String head() {
    byte[] head = headBytes();
    return TextEncoding.of(head).decode(head);
  }

  /// The content from its start, unpacked, byte order mark kept.
  public InputStream open() {
    try {
      BufferedInputStream content =
          new BufferedInputStream(
              new Checkpoints(Files.newInputStream(path), checkpoint), HEAD_BYTES);
      return isGzip(content)
          ? new UnpackingLimit(new GZIPInputStream(content, HEAD_BYTES), name(), bytes())
          : content;
    } catch (IOException unreadable) {
      throw cannotRead(unreadable);
    }
  }

  /// The content as text in its detected encoding, byte order mark removed. A byte that cannot be
  /// decoded becomes U+FFFD, which readers of cells report.
  public Reader text() {
    TextEncoding encoding = TextEncoding.of(headBytes());
    InputStream content = open();
    try {
      content.skipNBytes(encoding.markLength());
    } catch (IOException unreadable) {
      throw cannotRead(unreadable);
    }
    return new InputStreamReader(
        content,
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  /// Where and what the first bytes are, at or behind the start of a line (counted from 1), that
  /// {@link #text()} could not decode, such as `0xFC at offset 1,234`; empty when there are none.
  /// Reads the file once more when first asked.
  public Optional<String> undecodableFrom(long line) {
    Undecodable found = undecodable.orElseGet(() -> Undecodable.of(this));
    undecodable = Optional.of(found);
    return found.from(line);
  }

  /// SHA-256 of the bytes on disk, lower-case hex.
  public String sha256() {
    try (InputStream content = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] chunk = new byte[HEAD_BYTES];
      for (int length = content.read(chunk); length >= 0; length = content.read(chunk)) {
        digest.update(chunk, 0, length);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException unreadable) {
      throw cannotRead(unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }

  private static boolean isGzip(BufferedInputStream content) throws IOException {
    content.mark(2);
    int magic = content.read() << 8 | content.read();
    content.reset();
    return magic == GZIP_MAGIC;
  }

  private InputException cannotRead(IOException cause) {
    String reason =
        cause instanceof NoSuchFileException ? "there is no such file" : cause.getMessage();
    return new InputException(
        "Cannot read %s: %s. Check the path and that you may read the file."
            .formatted(path, reason),
        cause);
  }
}
