package dev.costwright.app.workbench;

import dev.costwright.importers.ReadOptions;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.ImportWriter;
import dev.costwright.model.ledger.Ledger;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

/// Files on their way into a ledger, and out of it again. Thread-safe; writing calls wait for each
/// other.
public final class Imports {
  private final Ledger ledger;
  private final Lock writing;
  private final KnownRows known;

  Imports(Ledger ledger, Lock writing) {
    this.ledger = ledger;
    this.writing = writing;
    this.known = new KnownRows(ledger);
  }

  /// Reads a file without writing anything. A file of unknown format yields a preview that is
  /// not ready.
  ///
  /// @param format the format to read it as; empty to recognise it
  public ImportPreview preview(
      Path file, Optional<String> format, ReadOptions options, Progress progress) {
    return Preview.of(file, format, options, progress, known);
  }

  /// Imports a file or a folder of session logs. Nothing of it remains when it fails or is
  /// cancelled.
  ///
  /// @throws dev.costwright.model.problem.InputException when no format fits or nothing can be
  /// read
  /// @throws dev.costwright.model.problem.UsageException when several formats claim the file
  /// @throws dev.costwright.model.problem.CancelledException when `progress` says so
  public ImportRecord add(
      Path file, Optional<String> format, ReadOptions options, Progress progress) {
    return written(
        () -> {
          Source source = Source.of(file, format);
          try (ImportWriter writer = ledger.begin(source.description())) {
            WatchedSink sink = new WatchedSink(new WriterSink(writer), source.name(), progress);
            source.read(options, sink::stopIfCancelled, sink);
            sink.end(source.importer());
            return writer.commit();
          }
        });
  }

  /// Takes one import back.
  ///
  /// @throws dev.costwright.model.problem.UsageException when a closed month stands on it
  public void undo(long importId) {
    written(
        () -> {
          ledger.undo(importId);
          return importId;
        });
  }

  /// Makes an undone import live again.
  public void redo(long importId) {
    written(
        () -> {
          ledger.redo(importId);
          return importId;
        });
  }

  private <T> T written(Supplier<T> work) {
    writing.lock();
    try {
      return work.get();
    } finally {
      writing.unlock();
    }
  }
}
