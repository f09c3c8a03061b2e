package dev.costwright.app.workbench;

import dev.costwright.importers.ReadOptions;
import dev.costwright.model.attribution.RuleSet;
import dev.costwright.model.cube.Cube;
import dev.costwright.model.cube.Pivot;
import dev.costwright.model.cube.PivotQuery;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.pricing.PriceBook;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One open ledger with its prices, its rules and its cube. Thread-safe; writing calls wait for
/// each other.
public final class Workbench implements AutoCloseable {
  /// Opens the ledger of a folder, or makes it when the folder holds none.
  public static Workbench openOrCreate(Path ledgerFolder) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Opens the ledger of a folder.
  ///
  /// @throws dev.costwright.model.problem.LedgerException when there is none
  public static Workbench open(Path ledgerFolder) {
    throw new UnsupportedOperationException("skeleton");
  }

  public Ledger ledger() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Bundled prices with the user's own.
  public PriceBook prices() {
    throw new UnsupportedOperationException("skeleton");
  }

  public RuleSet rules() {
    throw new UnsupportedOperationException("skeleton");
  }

  public void saveRules(RuleSet rules) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Every file below the given files and folders, in order of path; hidden files left out.
  public static List<Path> filesIn(List<Path> filesAndFolders) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Reads a file without writing anything. A file of unknown format yields a preview that is not
  /// ready.
  ///
  /// @param format the format to read it as; empty to recognise it
  public ImportPreview preview(
      Path file, Optional<String> format, ReadOptions options, Progress progress) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Imports a file; nothing of it remains when it fails or is cancelled.
  public ImportRecord importFile(
      Path file, Optional<String> format, ReadOptions options, Progress progress) {
    throw new UnsupportedOperationException("skeleton");
  }

  public void undo(long importId) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// The cube of the ledger as it is now; built again only when ledger, prices or rules changed.
  public Cube cube() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// The one method behind every figure in the window, in exports and on the command line.
  public Pivot pivot(PivotQuery query) {
    return cube().pivot(query);
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException("skeleton");
  }
}
