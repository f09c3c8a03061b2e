package dev.costwright.model.ledger.backup;

import dev.costwright.model.problem.LedgerException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a backup beside its place; it gets its name only when it is whole and on the disk.
///
/// Lines stream: nothing of a part is held in memory. Not thread-safe. Failures are {@link
/// LedgerException}; closing a writer that was not installed leaves nothing.
public final class BackupWriter implements AutoCloseable {
  static final String MANIFEST = "manifest.json";

  /// JSON lines repeat themselves: the quick levels are nearly as small and three times as fast.
  private static final int LEVEL = 3;

  private static final int BUFFER = 1 << 16;

  private final Path target;
  private final Path fresh;
  private final FileChannel channel;
  private final ZipOutputStream zip;
  private final Map<BackupPart, BackupManifest.Part> parts = new EnumMap<>(BackupPart.class);
  private final MessageDigest digest = sha256();

  private BackupWriter(Path target) throws IOException {
    this.target = target.toAbsolutePath();
    this.fresh = this.target.resolveSibling("." + target.getFileName() + ".part");
    this.channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    this.zip =
        new ZipOutputStream(
            new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER),
            StandardCharsets.UTF_8);
    zip.setLevel(Math.clamp(LEVEL, Deflater.BEST_SPEED, Deflater.BEST_COMPRESSION));
    protect(fresh);
  }

  /// @param target the backup's name; what is there stays until {@link #install()}
  public static BackupWriter create(Path target) {
    try {
      return new BackupWriter(target);
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  /// Takes the lines of a part; each without its line feed.
  @FunctionalInterface
  public interface Lines {
    void line(String json);
  }

  /// Fills a part.
  @FunctionalInterface
  public interface Content {
    void writeTo(Lines lines);
  }

  /// Writes one part, each once.
  public void part(BackupPart part, Content content) {
    try {
      ZipEntry entry = new ZipEntry(part.fileName());
      zip.putNextEntry(entry);
      digest.reset();
      long[] counts = new long[2];
      content.writeTo(json -> write(json, counts));
      zip.closeEntry();
      parts.put(
          part,
          new BackupManifest.Part(counts[0], counts[1], HexFormat.of().formatHex(digest.digest())));
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  private void write(String json, long[] counts) {
    byte[] bytes = (json + "\n").getBytes(StandardCharsets.UTF_8);
    digest.update(bytes);
    counts[0]++;
    counts[1] += bytes.length;
    try {
      zip.write(bytes);
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  /// What was written so far, for the manifest.
  public Map<BackupPart, BackupManifest.Part> parts() {
    return Map.copyOf(parts);
  }

  /// Ends the file and brings it to the disk, still without its name.
  ///
  /// @return where it is until {@link #install()}
  public Path finish(BackupManifest manifest) {
    try {
      zip.putNextEntry(new ZipEntry(MANIFEST));
      OutputStream out = zip;
      out.write(ManifestJson.write(manifest).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      zip.finish();
      zip.flush();
      channel.force(true);
      zip.close();
      return fresh;
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  /// Gives the finished file its name, in one step.
  public void install() {
    try {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      syncFolder();
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  private void syncFolder() throws IOException {
    Path folder = target.getParent();
    if (folder != null && isPosix(folder)) {
      try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
        opened.force(true);
      }
    }
  }

  /// Removes what was not installed.
  @Override
  public void close() {
    try {
      channel.close();
      boolean _ = Files.deleteIfExists(fresh);
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  private static void protect(Path file) throws IOException {
    if (isPosix(file)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static boolean isPosix(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static LedgerException failure(Path target, IOException e) {
    return new LedgerException(
        "Expected to write the backup %s, but it failed: %s. Check that its folder is there and has room, then try again; earlier backups are as they were."
            .formatted(target, e),
        e);
  }
}
