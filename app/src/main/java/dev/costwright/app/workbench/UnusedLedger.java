package dev.costwright.app.workbench;

import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.problem.LedgerException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A ledger that was made for an import which then failed.
public final class UnusedLedger {
  private UnusedLedger() {}

  /// Removes the folder of a ledger in which nothing was ever written; any other stays untouched.
  /// The ledger must be closed.
  ///
  /// @throws LedgerException when its files cannot be removed
  public static void remove(Path folder) {
    if (isUnused(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        for (Path path : deepestFirst) {
          Files.delete(path);
        }
      } catch (IOException | UncheckedIOException held) {
        throw new LedgerException(
            "Expected to remove the new, empty ledger %s, could not: %s. Remove the folder by hand."
                .formatted(folder, held.getMessage()),
            held);
      }
    }
  }

  private static boolean isUnused(Path folder) {
    if (!Ledger.exists(folder)) {
      return false;
    }
    try (Ledger ledger = Ledger.open(folder)) {
      return ledger.imports().isEmpty() && ledger.edits().isEmpty();
    }
  }
}
