package dev.costwright.model.ledger.folder;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A small text file that one program at a time owns. The operating system drops the lock when
/// its owner dies.
///
/// Thread-safe. Where closing any channel of a file drops the program's lock on it (POSIX), a
/// second attempt of the owner itself must not even open the file; so who owns what is known
/// here, too.
public final class LockFile implements AutoCloseable {
  /// The byte that is locked lies behind the text, so that others can read the text on systems
  /// where a lock keeps readers out.
  private static final long LOCKED_BYTE = 1 << 20;

  private static final int LONGEST_TEXT = 4_096;

  private static final Map<Path, LockFile> OWNED = new HashMap<>();

  private final Path file;

  /// Not read through its channel: an interrupted thread would close that, and drop the lock.
  private final RandomAccessFile open;

  private final @Nullable Object identity;

  private LockFile(Path file, RandomAccessFile open, @Nullable Object identity) {
    this.file = file;
    this.open = open;
    this.identity = identity;
  }

  /// Owns the file, which is made when there is none; empty when it has an owner.
  ///
  /// @throws IOException when it cannot be written, or the disk knows no locks
  public static Optional<LockFile> take(Path file) throws IOException {
    synchronized (OWNED) {
      Path name = nameOf(file);
      if (OWNED.containsKey(name)) {
        return Optional.empty();
      }
      RandomAccessFile open = new RandomAccessFile(name.toFile(), "rw");
      Optional<LockFile> taken = Optional.empty();
      try {
        if (open.getChannel().tryLock(LOCKED_BYTE, 1, false) != null) {
          taken = Optional.of(new LockFile(name, open, identityOf(name)));
          OWNED.put(name, taken.get());
        }
        return taken;
      } finally {
        if (taken.isEmpty()) {
          open.close();
        }
      }
    }
  }

  /// The text of a file, whoever owns it; empty when there is none.
  public static String textOf(Path file) throws IOException {
    synchronized (OWNED) {
      Path name = nameOf(file);
      LockFile own = OWNED.get(name);
      if (own != null) {
        return own.text();
      }
      return Files.exists(name) ? Files.readString(name).strip() : "";
    }
  }

  /// One name for a file, whatever links lead to its folder.
  private static Path nameOf(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    return Objects.requireNonNull(absolute.getParent())
        .toRealPath()
        .resolve(absolute.getFileName());
  }

  private static @Nullable Object identityOf(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  /// What the file says now, also when somebody without respect for locks has written it or put
  /// another file in its place.
  ///
  /// @throws java.nio.file.NoSuchFileException when it was removed
  public String text() throws IOException {
    synchronized (OWNED) {
      if (!Objects.equals(identityOf(file), identity)) {
        return Files.readString(file).strip();
      }
      byte[] bytes = new byte[LONGEST_TEXT];
      open.seek(0);
      int read = open.read(bytes);
      return new String(bytes, 0, Math.max(0, read), StandardCharsets.UTF_8).strip();
    }
  }

  /// Replaces the text in one write, so that no reader meets half of it.
  public void write(String text) throws IOException {
    synchronized (OWNED) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      if (bytes.length > LONGEST_TEXT) {
        throw new IllegalArgumentException("longer than " + LONGEST_TEXT + " bytes");
      }
      open.seek(0);
      open.write(bytes);
      open.setLength(bytes.length);
      open.getFD().sync();
    }
  }

  /// Lets the next one own the file; its text stays.
  @Override
  public void close() throws IOException {
    synchronized (OWNED) {
      boolean _ = OWNED.remove(file, this);
      open.close();
    }
  }
}
