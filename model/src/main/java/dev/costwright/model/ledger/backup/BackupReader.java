package dev.costwright.model.ledger.backup;

import dev.costwright.model.problem.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Reads a backup without trusting it: only the entries that a backup has, each once, none bigger
/// than the manifest says, every byte under its hash. Nothing is ever unpacked to a file, so no
/// entry's name can lead outside.
///
/// All failures are {@link InputException}. Not thread-safe.
public final class BackupReader implements AutoCloseable {
  private static final int MANIFEST_BYTES = 1 << 20;

  /// The best that the compression of real lines was seen to reach is 60.
  private static final long MAX_RATIO = 500;

  private static final long RATIO_FREE_BYTES = 1 << 20;

  private final String name;
  private final ZipFile zip;
  private final BackupManifest manifest;

  private BackupReader(String name, ZipFile zip) throws IOException {
    this.name = name;
    this.zip = zip;
    checkEntries();
    this.manifest = readManifest();
    checkSizes();
  }

  /// @throws InputException when the file is no backup, not whole, or written by a newer program
  public static BackupReader open(Path file) {
    String name = String.valueOf(file.getFileName());
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          "Expected a backup file, found none at %s. Check the name.".formatted(file));
    }
    boolean done = false;
    ZipFile zip = zip(file);
    try {
      BackupReader reader = new BackupReader(name, zip);
      done = true;
      return reader;
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(name, e);
    } finally {
      if (!done) {
        closeQuietly(zip, name);
      }
    }
  }

  private static ZipFile zip(Path file) {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(String.valueOf(file.getFileName()), e);
    }
  }

  private void checkEntries() {
    Set<String> expected = new HashSet<>(Set.of(BackupWriter.MANIFEST));
    for (BackupPart part : BackupPart.values()) {
      expected.add(part.fileName());
    }
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (!expected.remove(entry.getName())) {
        throw ManifestJson.damaged(
            name, "the entries of a backup, each once", "\"" + shown(entry.getName()) + "\"");
      }
    }
    if (!expected.isEmpty() && expected.contains(BackupWriter.MANIFEST)) {
      throw ManifestJson.damaged(name, "an entry " + BackupWriter.MANIFEST, "none");
    }
  }

  private BackupManifest readManifest() throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(BackupWriter.MANIFEST))) {
      byte[] bytes = in.readNBytes(MANIFEST_BYTES + 1);
      if (bytes.length > MANIFEST_BYTES) {
        throw ManifestJson.damaged(name, "a manifest of at most 1 MB", "more");
      }
      CRC32 sum = new CRC32();
      sum.update(bytes);
      if (sum.getValue() != zip.getEntry(BackupWriter.MANIFEST).getCrc()) {
        throw ManifestJson.damaged(name, "the manifest as it was written", "another one");
      }
      return ManifestJson.read(name, new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private void checkSizes() {
    manifest
        .parts()
        .forEach(
            (part, content) -> {
              ZipEntry entry = entry(part);
              long most = Math.max(RATIO_FREE_BYTES, MAX_RATIO * entry.getCompressedSize());
              if (entry.getSize() != content.bytes() || content.bytes() > most) {
                throw ManifestJson.damaged(
                    name,
                    "%d bytes in %s".formatted(content.bytes(), part.fileName()),
                    entry.getSize() == content.bytes()
                        ? "them pressed into " + entry.getCompressedSize()
                        : String.valueOf(entry.getSize()));
              }
            });
  }

  private ZipEntry entry(BackupPart part) {
    ZipEntry entry = zip.getEntry(part.fileName());
    if (entry == null) {
      throw ManifestJson.damaged(name, "an entry " + part.fileName(), "none");
    }
    return entry;
  }

  public BackupManifest manifest() {
    return manifest;
  }

  /// How many bytes all parts have when they are unpacked.
  public long bytes() {
    return manifest.parts().values().stream().mapToLong(BackupManifest.Part::bytes).sum();
  }

  /// Gives every line of a part to the visitor, in order.
  ///
  /// @throws InputException when the part is not as it was written; lines before the damage were
  /// given already
  public void read(BackupPart part, Consumer<Row> visitor) {
    BackupManifest.Part expected =
        manifest.parts().getOrDefault(part, new BackupManifest.Part(0, 0, ""));
    String place = name + ", " + part.fileName();
    try (InputStream in = zip.getInputStream(entry(part))) {
      CheckedInput checked = new CheckedInput(in, expected.bytes());
      long lines = new JsonRows(place, checked).forEach(visitor);
      if (lines != expected.lines() || !checked.sha256().equals(expected.sha256())) {
        throw ManifestJson.damaged(place, "the content that the manifest tells", "another one");
      }
    } catch (IOException e) {
      throw unreadable(place, e);
    }
  }

  @Override
  public void close() {
    closeQuietly(zip, name);
  }

  private static void closeQuietly(ZipFile zip, String name) {
    try {
      zip.close();
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static String shown(String entry) {
    int limit = 80;
    String plain = entry.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= limit ? plain : plain.substring(0, limit) + "…";
  }

  private static InputException unreadable(String place, Exception e) {
    return new InputException(
        "Expected a whole backup, found a file that cannot be read: %s (%s). Restore another backup; nothing was changed."
            .formatted(place, String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
        e);
  }
}
