package dev.costwright.importers;

import dev.costwright.model.problem.InputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/// A file to import, on the disk or in an {@link Archive}, gzip unpacked on the way (told by its
/// first bytes, not by its name).
///
/// Lazy: beyond the first 64 kB nothing is held in memory, and nothing is read before it is asked
/// for. Every method that reads throws {@link InputException} when the file cannot be read. Not
/// thread-safe.
public final class SourceFile {
  /// As much as {@link #headBytes()} gives.
  public static final int HEAD_BYTES = 64 * 1024;

  private static final int GZIP_MAGIC = 0x1f8b;

  private final Path path;
  private final String name;
  private final Content content;
  private final Runnable checkpoint;
  private final Optional<Seen> seen;
  private Optional<Undecodable> undecodable = Optional.empty();

  private SourceFile(
      Path path, String name, Content content, Runnable checkpoint, Optional<Seen> seen) {
    this.path = path;
    this.name = name;
    this.content = content;
    this.checkpoint = checkpoint;
    this.seen = seen;
  }

  /// @param path of a file, or of a member of an archive as {@link Archive#members()} names it
  public static SourceFile of(Path path) {
    Path last = path.getFileName();
    return new SourceFile(
        path,
        last == null ? path.toString() : last.toString(),
        Archive.content(path).orElseGet(() -> new Content.OnDisk(path)),
        () -> {},
        Optional.empty());
  }

  /// The same file under a name that tells it from others of the same import.
  public SourceFile named(String name) {
    return new SourceFile(path, name, content, checkpoint, seen);
  }

  /// The same file, which keeps what is asked of its head: for telling formats apart, which asks
  /// the same of it again and again.
  SourceFile remembering() {
    return new SourceFile(path, name, content, checkpoint, Optional.of(new Seen()));
  }

  /// What a reader makes of the head; made once where that is kept.
  ///
  /// @param kind what is made
  public <T> T seen(Class<T> kind, Function<SourceFile, T> reader) {
    return seen.isEmpty() ? reader.apply(this) : seen.get().get(kind, () -> reader.apply(this));
  }

  /// The same file, whose readers call `checkpoint` for every 64 kB they take, so that work which
  /// finds nothing can be cancelled, too: what it throws ends the reading.
  public SourceFile watched(Runnable checkpoint) {
    return new SourceFile(path, name, content, checkpoint, seen);
  }

  /// What the user knows the file by: its name without folders, unless it was given another.
  public String name() {
    return name;
  }

  public Path path() {
    return path;
  }

  /// Size in bytes, before gzip is unpacked.
  public long bytes() {
    try {
      return content.bytes();
    } catch (IOException unreadable) {
      throw cannotRead(unreadable);
    }
  }

  /// The first bytes, unpacked: at most 64 kB.
  public byte[] headBytes() {
    return seen(byte[].class, SourceFile::readHead);
  }

  private byte[] readHead() {
    try (InputStream unpacked = open()) {
      return unpacked.readNBytes(HEAD_BYTES);
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
      BufferedInputStream packed =
          new BufferedInputStream(new Checkpoints(content.open(), checkpoint), HEAD_BYTES);
      return isGzip(packed)
          ? new UnpackingLimit(new GZIPInputStream(packed, HEAD_BYTES), name, bytes())
          : packed;
    } catch (IOException unreadable) {
      throw cannotRead(unreadable);
    }
  }

  /// The content as text in its detected encoding, byte order mark removed. A byte that cannot be
  /// decoded becomes U+FFFD, which readers of cells report.
  public Reader text() {
    TextEncoding encoding = TextEncoding.of(headBytes());
    InputStream unpacked = open();
    try {
      unpacked.skipNBytes(encoding.markLength());
    } catch (IOException unreadable) {
      throw cannotRead(unreadable);
    }
    return new InputStreamReader(
        unpacked,
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

  /// SHA-256 of the bytes before gzip is unpacked, lower-case hex: a file has the same in an
  /// archive and outside.
  public String sha256() {
    try (InputStream packed = content.open()) {
      MessageDigest digest = digest();
      byte[] chunk = new byte[HEAD_BYTES];
      for (int length = packed.read(chunk); length >= 0; length = packed.read(chunk)) {
        digest.update(chunk, 0, length);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException unreadable) {
      throw cannotRead(unreadable);
    }
  }

  /// SHA-256 of the names and the bytes of several files, in their order.
  public static String sha256(List<SourceFile> files) {
    MessageDigest digest = digest();
    for (SourceFile file : files) {
      digest.update((file.name + "\0" + file.sha256() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }

  private static boolean isGzip(BufferedInputStream packed) throws IOException {
    packed.mark(2);
    int magic = packed.read() << 8 | packed.read();
    packed.reset();
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
