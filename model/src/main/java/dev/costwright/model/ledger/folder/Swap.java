package dev.costwright.model.ledger.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Puts another ledger in the place of a folder's, and keeps the one that was there aside.
///
/// A file says what is to be done before anything is, so that whoever comes after a crash ends
/// the exchange: the ledger is then the old one or the new one, whole. The lock must be held.
public final class Swap {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final Pattern PLAN =
      Pattern.compile(
          """
          source=(?<source>scratch|replaced/\\d{8}T\\d{6}\\.\\d{3}Z)
          aside=(?<aside>\\d{8}T\\d{6}\\.\\d{3}Z)
          manifest=(?<manifest>yes|no)
          (?<discard>discard
          )?\
          """);

  /// So many replaced ledgers are kept.
  private static final int KEPT = 3;

  private final LedgerFolder folder;

  public Swap(LedgerFolder folder) {
    this.folder = folder;
  }

  /// Puts the ledger of the scratch folder in place.
  public void installScratch(Instant now) {
    run("scratch", now, "");
  }

  /// Puts the ledger of the scratch folder in place of one that holds the same, which is not kept:
  /// what an earlier exchange has replaced stays what {@link #undo} gives back.
  public void installEqualScratch(Instant now) {
    run("scratch", now, "discard\n");
  }

  /// Puts the ledger that was replaced last in place again; another call exchanges them back.
  ///
  /// @return whether there was one
  public boolean undo(Instant now) {
    Optional<Path> last = replaced();
    last.ifPresent(source -> run("replaced/" + source.getFileName(), now, ""));
    return last.isPresent();
  }

  /// The ledger that was replaced last.
  public Optional<Path> replaced() {
    return asides().stream().findFirst();
  }

  private void run(String source, Instant now, String more) {
    try {
      boolean hasManifest = Files.exists(folder.path().resolve(source).resolve("manifest"));
      write(
          "source=%s\naside=%s\nmanifest=%s\n%s"
              .formatted(source, STAMP.format(now), hasManifest ? "yes" : "no", more));
      recover();
    } catch (IOException e) {
      throw folder.failure("a folder in which files can be moved", e);
    }
  }

  private void write(String plan) throws IOException {
    Path fresh = folder.path().resolve("swap.new");
    Files.writeString(fresh, plan);
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(fresh, plan(), StandardCopyOption.ATOMIC_MOVE);
    folder.syncFolder();
  }

  private Path plan() {
    return folder.path().resolve("swap");
  }

  /// Ends what was begun, and clears away what nobody needs.
  void recover() {
    try {
      if (Files.exists(plan())) {
        Matcher plan = PLAN.matcher(Files.readString(plan()));
        if (plan.matches()) {
          follow(plan);
        }
        Files.delete(plan());
        folder.syncFolder();
        forgetOldest();
      }
      folder.scratch().removeAll();
    } catch (IOException e) {
      throw folder.failure("a folder in which files can be moved", e);
    }
  }

  /// Every step may have been done already.
  private void follow(Matcher plan) throws IOException {
    LedgerFolder source = new LedgerFolder(folder.path().resolve(plan.group("source")));
    Path replaced = folder.path().resolve("replaced");
    Path aside = replaced.resolve(plan.group("aside"));
    if (Files.exists(source.file())) {
      if (Files.exists(folder.file()) && plan.group("discard") == null) {
        Files.createDirectories(aside);
        LedgerFolder.protect(replaced, "rwx------");
        keep(folder.file(), aside);
        keep(folder.manifestFile(), aside);
      }
      Files.move(source.file(), folder.file(), StandardCopyOption.ATOMIC_MOVE);
    }
    if (plan.group("manifest").equals("no")) {
      boolean _ = Files.deleteIfExists(folder.manifestFile());
    } else if (Files.exists(source.manifestFile())) {
      Files.move(source.manifestFile(), folder.manifestFile(), StandardCopyOption.ATOMIC_MOVE);
    }
    folder.syncFolder();
    source.removeAll();
  }

  private static void keep(Path file, Path aside) throws IOException {
    Path kept = aside.resolve(file.getFileName());
    if (Files.exists(file) && !Files.exists(kept)) {
      Path fresh = kept.resolveSibling(file.getFileName() + ".new");
      Files.copy(file, fresh, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private void forgetOldest() {
    asides().stream().skip(KEPT).forEach(path -> new LedgerFolder(path).removeAll());
  }

  /// Newest first.
  private List<Path> asides() {
    Path replaced = folder.path().resolve("replaced");
    if (!Files.isDirectory(replaced)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(replaced)) {
      return files
          .filter(path -> new LedgerFolder(path).holdsLedger())
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException e) {
      throw folder.failure("a folder that can be read", e);
    }
  }
}
