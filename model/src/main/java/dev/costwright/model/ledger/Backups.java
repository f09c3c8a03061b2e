package dev.costwright.model.ledger;

import dev.costwright.model.ledger.backup.BackupManifest;
import dev.costwright.model.ledger.backup.BackupReader;
import dev.costwright.model.ledger.folder.LedgerFolder;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.LedgerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The backups in a ledger's own folder, which nobody had to ask for.
///
/// One is due when {@link #OPERATIONS} things were done since the last, or when a day has passed
/// and anything was done. Each was restored and found equal before it got its name; only then do
/// older ones go: the last five stay, the last of each of the seven newest days, and the last of
/// every month. Backups that a user made elsewhere are never touched.
public final class Backups {
  /// So many operations make a backup due at once.
  static final int OPERATIONS = 20;

  private static final Duration INTERVAL = Duration.ofDays(1);
  private static final int LAST = 5;
  private static final int DAYS = 7;
  private static final String AUTOMATIC = "auto-";
  private static final String ENDING = ".costwz";
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /// One that can be read; whether all of it is whole is known when it is restored.
  public record Kept(Path file, BackupManifest manifest) {
    Instant writtenAt() {
      return manifest.writtenAt();
    }
  }

  private Backups() {}

  /// Newest first; files that are no whole backup are left out. The ledger may be damaged.
  public static List<Kept> of(Path folder) {
    Path backups = new LedgerFolder(folder).backups();
    if (!Files.isDirectory(backups)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(backups)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .flatMap(file -> read(file).stream())
          .sorted(Comparator.comparing(Kept::writtenAt).reversed())
          .toList();
    } catch (IOException e) {
      throw new LedgerException(
          "Expected a folder of backups that can be read in %s, found: %s. Check its permissions."
              .formatted(backups, e),
          e);
    }
  }

  private static Optional<Kept> read(Path file) {
    try (BackupReader reader = BackupReader.open(file)) {
      return Optional.of(new Kept(file, reader.manifest()));
    } catch (InputException damaged) {
      return Optional.empty();
    }
  }

  /// Writes a backup into the ledger's folder when one is due, and lets older ones go.
  ///
  /// @return the new one
  static Optional<Path> writeIfDue(Ledger ledger, Instant now, Watch watch) {
    if (ledger.readOnly().isPresent() || !isDue(ledger, now)) {
      return Optional.empty();
    }
    return Optional.of(write(ledger, AUTOMATIC, now, watch));
  }

  /// Writes a backup into the ledger's folder, and lets older automatic ones go.
  ///
  /// @param reason begins its name
  static Path write(Ledger ledger, String reason, Instant now, Watch watch) {
    LedgerFolder place = new LedgerFolder(ledger.folder());
    place.make();
    Path target = write(ledger, place.backups(), reason, now, watch);
    prune(ledger.folder());
    return target;
  }

  static Path write(Ledger ledger, Path folder, String reason, Instant now, Watch watch) {
    Path target = folder.resolve(reason + STAMP.format(now) + ENDING);
    var _ = ledger.backUp(target, watch);
    return target;
  }

  static boolean isDue(Ledger ledger, Instant now) {
    List<Operation> log = ledger.operations();
    Optional<Kept> last =
        of(ledger.folder()).stream()
            .filter(
                kept -> log.stream().anyMatch(done -> done.hash().equals(kept.manifest().head())))
            .findFirst();
    if (last.isEmpty()) {
      return log.size() > 1;
    }
    long since = log.size() - last.get().manifest().operations();
    Duration age = Duration.between(last.get().writtenAt(), now).abs();
    return since >= OPERATIONS || (since > 0 && age.compareTo(INTERVAL) >= 0);
  }

  private static void prune(Path folder) {
    List<Kept> automatic =
        of(folder).stream()
            .filter(kept -> kept.file().getFileName().toString().startsWith(AUTOMATIC))
            .toList();
    for (Kept old : superfluous(automatic)) {
      try {
        Files.delete(old.file());
      } catch (IOException e) {
        throw new LedgerException(
            "Expected to remove the old backup %s, found: %s. Remove it by hand."
                .formatted(old.file(), e),
            e);
      }
    }
  }

  /// Those that no rung of the ladder needs.
  ///
  /// @param newestFirst all
  static List<Kept> superfluous(List<Kept> newestFirst) {
    List<Kept> superfluous = new ArrayList<>();
    Set<LocalDate> days = new HashSet<>();
    Set<YearMonth> months = new HashSet<>();
    int seen = 0;
    for (Kept kept : newestFirst) {
      LocalDate day = LocalDate.ofInstant(kept.writtenAt(), ZoneOffset.UTC);
      boolean isOfDay = days.size() < DAYS && days.add(day);
      boolean isOfMonth = months.add(YearMonth.from(day));
      seen++;
      if (seen > LAST && !isOfDay && !isOfMonth) {
        superfluous.add(kept);
      }
    }
    return superfluous;
  }
}
