package dev.costwright.app.ui.ledger;

import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.WatchedLedger;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.ledger.Backups;
import dev.costwright.model.ledger.Comparison;
import dev.costwright.model.ledger.ImportState;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.ledger.Operation;
import dev.costwright.model.ledger.Restoring;
import dev.costwright.model.ledger.Verification;
import dev.costwright.model.ledger.folder.LedgerFolder;
import dev.costwright.model.problem.LedgerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The ledger of a workbench.
///
/// @param checks where the last full check is remembered
record WorkbenchDesk(Workbench workbench, Checks checks) implements LedgerDesk {
  private static final String ENDING = ".costwz";

  @Override
  public LedgerFacts facts() {
    Ledger ledger = workbench.ledger();
    List<Operation> operations = ledger.operations();
    return new LedgerFacts(
        ledger.folder(),
        new LedgerFolder(ledger.folder()).length(),
        workbench.cube().facts(),
        ledger.imports().stream().filter(entry -> entry.state() == ImportState.LIVE).count(),
        ledger.readOnly(),
        backups(ledger.folder(), operations),
        Restoring.undoable(ledger.folder()).isPresent(),
        operations,
        checks.last(ledger.id()));
  }

  private static List<KeptBackup> backups(Path folder, List<Operation> operations) {
    Set<String> hashes = operations.stream().map(Operation::hash).collect(Collectors.toSet());
    List<Backups.Kept> readable = Backups.of(folder);
    Set<Path> known = readable.stream().map(Backups.Kept::file).collect(Collectors.toSet());
    Stream<KeptBackup> good =
        readable.stream()
            .map(
                kept ->
                    new KeptBackup(
                        kept.file(),
                        bytes(kept.file()),
                        Optional.of(kept.manifest()),
                        hashes.contains(kept.manifest().head())));
    Stream<KeptBackup> bad =
        files(new LedgerFolder(folder).backups()).stream()
            .filter(file -> !known.contains(file))
            .map(file -> new KeptBackup(file, bytes(file), Optional.empty(), false));
    return Stream.concat(good, bad).toList();
  }

  private static List<Path> files(Path backups) {
    if (!Files.isDirectory(backups)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(backups)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw unreadable(backups, e);
    }
  }

  private static long bytes(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static LedgerException unreadable(Path place, IOException e) {
    return new LedgerException(
        "Expected %s to be readable, found: %s. Check its permissions.".formatted(place, e), e);
  }

  @Override
  public Verification verify(Progress progress) {
    Ledger ledger = workbench.ledger();
    String head = ledger.version();
    Verification found = ledger.verify(WatchedLedger.watch(progress));
    checks.remember(
        ledger.id(), new LastCheck(Instant.now(), head, found.segments(), found.damaged().size()));
    return found;
  }

  @Override
  public Path backUp(Progress progress) {
    return workbench.ledger().backUpHere(Instant.now(), WatchedLedger.watch(progress));
  }

  @Override
  public Comparison compare(Path backup) {
    return Comparison.of(workbench.ledger(), backup);
  }
}
