package dev.costwright.model.ledger;

import dev.costwright.model.ledger.backup.BackupManifest;
import dev.costwright.model.ledger.backup.BackupPart;
import dev.costwright.model.ledger.backup.BackupReader;
import dev.costwright.model.ledger.backup.Glance;
import dev.costwright.model.problem.LedgerException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A ledger beside a backup that may take its place.
///
/// @param now the ledger as it is; empty when there is none
/// @param trouble why the ledger as it is cannot be read; empty when it can, or there is none
/// @param backup what the backup says about itself
/// @param then the ledger as the backup has it
/// @param lost what was done since, which restoring takes away, oldest first
/// @param broughtBack what the backup knows and the ledger does not, oldest first
public record Comparison(
    Optional<Side> now,
    Optional<String> trouble,
    BackupManifest backup,
    Side then,
    List<Operation> lost,
    List<Operation> broughtBack) {

  /// One of the two.
  ///
  /// @param head hash of the last entry of its audit chain
  /// @param operations how many entries the chain has
  public record Side(String ledgerId, String head, long operations, Glance glance) {}

  /// The ledger of a folder, which must not be open, beside a backup.
  ///
  /// @throws dev.costwright.model.problem.InputException when the backup cannot be read
  public static Comparison of(Path folder, Path backup) {
    if (!Ledger.exists(folder)) {
      return beside(backup, Optional.empty(), Optional.empty(), List.of());
    }
    try (Ledger ledger = Ledger.open(folder)) {
      return of(ledger, backup);
    } catch (LedgerException trouble) {
      return beside(backup, Optional.empty(), Optional.ofNullable(trouble.getMessage()), List.of());
    }
  }

  /// An open ledger beside a backup.
  public static Comparison of(Ledger ledger, Path backup) {
    List<Operation> log = ledger.operations();
    Side now = new Side(ledger.id(), log.getLast().hash(), log.size(), ledger.glance());
    return beside(backup, Optional.of(now), Optional.empty(), log);
  }

  private static Comparison beside(
      Path backup, Optional<Side> now, Optional<String> trouble, List<Operation> log) {
    try (BackupReader reader = BackupReader.open(backup)) {
      BackupManifest manifest = reader.manifest();
      List<Operation> then = new ArrayList<>();
      reader.read(BackupPart.AUDIT, row -> then.add(Operation.of(HistoryLines.audit(row))));
      int common = 0;
      while (common < Math.min(log.size(), then.size())
          && log.get(common).hash().equals(then.get(common).hash())) {
        common++;
      }
      return new Comparison(
          now,
          trouble,
          manifest,
          new Side(manifest.ledgerId(), manifest.head(), then.size(), manifest.glance()),
          List.copyOf(log.subList(common, log.size())),
          List.copyOf(then.subList(common, then.size())));
    }
  }

  /// Whether the backup is of another ledger than the one in place.
  public boolean isForeign() {
    return now.filter(side -> !side.ledgerId().equals(then.ledgerId())).isPresent();
  }
}
