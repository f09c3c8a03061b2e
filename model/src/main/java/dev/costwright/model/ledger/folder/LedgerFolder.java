package dev.costwright.model.ledger.folder;

import dev.costwright.model.problem.LedgerException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the files of a ledger lie. Files are the owner's alone where the system knows owners.
///
/// @param path the folder `NAME.costw`
public record LedgerFolder(Path path) {
  private static final String SUFFIX = ".mv.db";
  private static final long MEGABYTE = 1_000_000;

  /// Whether a ledger lies here: its file, or a manifest that promises one. A file that was lost is
  /// a damage, not a free place; a creation that was cut short promised nothing yet.
  public boolean holdsLedger() {
    return Files.exists(file()) || manifest().filter(known -> known.length() > 0).isPresent();
  }

  /// Ends an exchange of ledgers that a crash has cut short, and clears what it and a backup that
  /// was cut short have left. The lock must be held.
  public void recover() {
    new Swap(this).recover();
    removeHalfBackups();
  }

  private void removeHalfBackups() {
    if (!Files.isDirectory(backups())) {
      return;
    }
    try (Stream<Path> files = Files.list(backups())) {
      for (Path half : files.filter(LedgerFolder::isHalfBackup).toList()) {
        boolean _ = Files.deleteIfExists(half);
      }
    } catch (IOException e) {
      throw failure("a folder of backups that can be written", e);
    }
  }

  private static boolean isHalfBackup(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".") && name.endsWith(".costwz.part");
  }

  /// The H2 file.
  public Path file() {
    return path.resolve("ledger" + SUFFIX);
  }

  /// The H2 file as H2 calls it.
  public Path database() {
    return path.resolve("ledger");
  }

  /// Where a new ledger is made before it gets its name, as H2 calls it.
  public Path newDatabase() {
    return path.resolve("new-ledger");
  }

  public Path lockFile() {
    return path.resolve("ledger.lock");
  }

  /// Where backups that nobody asked for lie.
  public Path backups() {
    return path.resolve("backups");
  }

  /// A ledger's place within this one, for one that is being built. What is in it is lost without
  /// harm.
  public LedgerFolder scratch() {
    return new LedgerFolder(path.resolve("scratch"));
  }

  /// Copies file and manifest to a folder of their own.
  public void copyTo(LedgerFolder copy) {
    try {
      copy.make();
      Files.copy(file(), copy.file());
      Files.copy(manifestFile(), copy.manifestFile());
    } catch (IOException e) {
      throw failure("a disk with room for a copy of the ledger", e);
    }
  }

  /// Removes the folder with all that is in it, if it is there.
  public void removeAll() {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        boolean _ = Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw failure("a folder that can be removed", e);
    }
  }

  Path manifestFile() {
    return path.resolve("manifest");
  }

  /// Makes the folder, its folder of backups, and keeps others out.
  public void make() {
    try {
      Files.createDirectories(path.resolve("backups"));
      protect(path, "rwx------");
      protect(path.resolve("backups"), "rwx------");
    } catch (IOException e) {
      throw failure("a folder that can be made", e);
    }
  }

  /// Removes what a creation that was cut short has left.
  public void removeNewDatabase() {
    try {
      var _ = Files.deleteIfExists(newFile());
    } catch (IOException e) {
      throw failure("a folder that can be written", e);
    }
  }

  /// Gives the new ledger its name, in one step.
  public void installNewDatabase() {
    try {
      Files.move(newFile(), file(), StandardCopyOption.ATOMIC_MOVE);
      syncFolder();
    } catch (IOException e) {
      throw failure("a folder that can be written", e);
    }
  }

  private Path newFile() {
    return path.resolve("new-ledger" + SUFFIX);
  }

  /// Size of the H2 file in bytes; 0 when it is not there.
  public long length() {
    try {
      return Files.exists(file()) ? Files.size(file()) : 0;
    } catch (IOException e) {
      throw failure("a ledger file that can be read", e);
    }
  }

  /// Keeps others from reading the ledger's files.
  public void protectFiles() {
    try {
      protect(file(), "rw-------");
      protect(lockFile(), "rw-------");
    } catch (IOException e) {
      throw failure("a folder that can be written", e);
    }
  }

  /// Why nothing can be written here, found out by trying; empty when all can.
  public Optional<String> whyReadOnly() {
    return new WriteCheck(this).run();
  }

  /// @throws LedgerException when the disk has no room for so many bytes
  public void requireRoom(long bytes, String purpose) {
    try {
      long free = Files.getFileStore(path).getUsableSpace();
      if (free < bytes) {
        throw new LedgerException(
            "Expected at least %s free on the disk of %s to %s, found %s. Free some space there, or move the ledger to another disk. Nothing was changed."
                .formatted(megabytes(bytes), path, purpose, megabytes(free)));
      }
    } catch (IOException e) {
      throw failure("a folder whose disk can be asked for its room", e);
    }
  }

  private static String megabytes(long bytes) {
    return (bytes + MEGABYTE - 1) / MEGABYTE + " MB";
  }

  /// Empty when there is none.
  public Optional<Manifest> manifest() {
    try {
      return Files.exists(manifestFile())
          ? Optional.of(Manifest.parse(Files.readString(manifestFile())))
          : Optional.empty();
    } catch (IOException e) {
      throw failure("a manifest that can be read", e);
    }
  }

  /// Replaces the manifest so that after a crash the old one or the new one is there, whole.
  public void write(Manifest manifest) {
    Path fresh = path.resolve("manifest.new");
    try {
      Files.writeString(fresh, manifest.text());
      protect(fresh, "rw-------");
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(fresh, manifestFile(), StandardCopyOption.ATOMIC_MOVE);
      syncFolder();
    } catch (IOException e) {
      throw failure("a disk with room for the manifest", e);
    }
  }

  /// Makes renames durable. Windows cannot open folders and needs no such step.
  void syncFolder() throws IOException {
    if (isPosix(path)) {
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  static void protect(Path file, String permissions) throws IOException {
    if (isPosix(file)) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
  }

  private static boolean isPosix(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
  }

  LedgerException failure(String expected, IOException e) {
    return new LedgerException(
        "Expected %s in %s, found: %s. Check the folder, its permissions and its disk."
            .formatted(expected, path, e),
        e);
  }
}
