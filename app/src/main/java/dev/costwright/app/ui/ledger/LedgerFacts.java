package dev.costwright.app.ui.ledger;

import dev.costwright.model.ledger.Operation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the window shows of the ledger itself.
///
/// @param bytes size of its file
/// @param facts rows of usage and charges that count
/// @param imports that count
/// @param readOnly why nothing can be written; empty when all can
/// @param backups in its folder, newest first; those that cannot be read last
/// @param canUndo whether a ledger that a restore replaced is kept
/// @param operations the audit chain, oldest first; never empty
/// @param check the last full check that the window knows of
record LedgerFacts(
    Path folder,
    long bytes,
    long facts,
    long imports,
    Optional<String> readOnly,
    List<KeptBackup> backups,
    boolean canUndo,
    List<Operation> operations,
    Optional<LastCheck> check) {
  LedgerFacts {
    backups = List.copyOf(backups);
    operations = List.copyOf(operations);
  }

  String head() {
    return operations.getLast().hash();
  }

  /// How many operations followed an entry of the chain; empty when the chain does not know it.
  Optional<Long> since(String hash) {
    return operations.stream()
        .filter(operation -> operation.hash().equals(hash))
        .findFirst()
        .map(operation -> operations.getLast().entry() - operation.entry());
  }
}
