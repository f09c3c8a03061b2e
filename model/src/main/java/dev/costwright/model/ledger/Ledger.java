package dev.costwright.model.ledger;

import dev.costwright.model.usage.Metric;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A company's books on this machine: one folder `NAME.costw`.
///
/// One thread writes at a time; reads may run beside it. All failures are {@link
/// dev.costwright.model.problem.LedgerException}.
public final class Ledger implements AutoCloseable {
  /// Makes a new, empty ledger. Fails when the folder already holds one.
  public static Ledger create(Path folder) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Opens an existing ledger, after checking that it is whole.
  public static Ledger open(Path folder) {
    throw new UnsupportedOperationException("skeleton");
  }

  public static boolean exists(Path folder) {
    throw new UnsupportedOperationException("skeleton");
  }

  public Path folder() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Starts an import; close the writer in every case.
  public ImportWriter begin(SourceDescription source) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// The history: every committed import, live and undone, oldest first.
  public List<ImportRecord> imports() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Takes one import back: exactly its rows leave, and what they hid counts again.
  public void undo(long importId) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Makes an undone import live again.
  public void redo(long importId) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// All blocks of live imports, in order of import and segment.
  public void forEachBlock(Consumer<StoredBlock> visitor) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Metrics of live imports that count, in order of month, feature, plan, tenant and name.
  public List<Metric> metrics() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Writes a new version of something the user edits.
  public Edit append(String subject, String name, String content) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// The newest version, if there is one.
  public Optional<Edit> latest(String subject, String name) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Changes with every import, undo and edit: what derived figures compare to know that they are
  /// stale.
  public String version() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// What the ledger says, without history, ids and dictionaries: two ledgers are equal when this
  /// text is.
  public void logicalDump(Consumer<String> line) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Recomputes every hash.
  public Verification verify() {
    throw new UnsupportedOperationException("skeleton");
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException("skeleton");
  }
}
