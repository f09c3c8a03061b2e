package dev.costwright.model.ledger;

import dev.costwright.model.ledger.backup.BackupManifest;
import dev.costwright.model.ledger.backup.BackupPart;
import dev.costwright.model.ledger.backup.BackupReader;
import dev.costwright.model.ledger.backup.EntryLines;
import dev.costwright.model.ledger.backup.FactLines;
import dev.costwright.model.ledger.backup.Row;
import dev.costwright.model.ledger.folder.LedgerFolder;
import dev.costwright.model.ledger.h2.Database;
import dev.costwright.model.problem.DamagedLedgerException;
import dev.costwright.model.problem.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Builds a ledger from a backup in a folder that holds none, and makes sure that it is the
/// ledger that was backed up: its audit chain ends alike, every import has the content that its
/// seal tells, and its logical dump is equal.
final class Rebuilding {
  /// Lines that wait in memory.
  private static final int WAITING = 4_096;

  private final BackupReader backup;
  private final BackupManifest manifest;
  private final LedgerFolder folder;
  private final Watch watch;

  Rebuilding(BackupReader backup, LedgerFolder folder, Watch watch) {
    this.backup = backup;
    this.manifest = backup.manifest();
    this.folder = folder;
    this.watch = watch;
  }

  /// Leaves a closed ledger in the folder.
  ///
  /// @throws InputException when the backup does not give the ledger that it tells of; what was
  /// built until then stays in the folder and is worthless
  void run() {
    try (Books books =
        Opening.build(folder, manifest.ledgerId(), manifest.createdAt(), this::words)) {
      fill(books);
      books.acknowledge();
    }
    try (Ledger ledger = Ledger.open(folder.path())) {
      check(ledger);
    } catch (DamagedLedgerException e) {
      throw anotherContent(e);
    }
  }

  private void words(Database database) {
    inGroups(BackupPart.WORDS, HistoryLines::word, database.dictionaries()::add);
  }

  private void fill(Books books) {
    Database database = books.database();
    database.run(
        () -> {
          backup.read(
              BackupPart.IMPORTS,
              row -> {
                database.imports().add(HistoryLines.file(row));
                database.imports().add(HistoryLines.seal(row));
              });
          backup.read(BackupPart.STATES, row -> database.imports().add(HistoryLines.state(row)));
          backup.read(BackupPart.EDITS, row -> database.edits().add(HistoryLines.edit(row)));
          backup.read(BackupPart.AUDIT, row -> database.audit().add(HistoryLines.audit(row)));
          database.imports().continueFrom(manifest.nextImport());
        });
    entries(database, BackupPart.PROBLEMS, EntryLines::problem, database.entries()::addProblems);
    entries(database, BackupPart.METRICS, EntryLines::metric, database.entries()::addMetrics);
    entries(database, BackupPart.INVOICE_LINES, EntryLines::invoiceLine, database.invoices()::add);
    Segments segments = new Segments(books);
    facts(segments);
    database.run(() -> new Settlement(books, new History(database), segments).rebuild());
  }

  private void facts(Segments segments) {
    long of = manifest.parts().get(BackupPart.FACTS) == null ? 0 : manifest.glance().facts();
    long[] done = new long[1];
    FactLines.Collector collector =
        new FactLines.Collector(
            segment -> {
              // the last third of backing up
              watch.step(2 * of + Math.min(of, done[0]), 3 * of);
              done[0] += segment.facts().size();
              segments.write(
                  segment.importId(), segment.segment(), segment.facts(), segment.local());
            });
    backup.read(BackupPart.FACTS, collector::take);
    collector.end();
  }

  private interface Adding<T> {
    void add(long importId, int first, List<T> rows);
  }

  /// Rows of one import after the other, counted from 0 within each.
  private <T> void entries(
      Database database, BackupPart part, Function<Row, T> reader, Adding<T> adding) {
    database.run(
        () -> {
          Group<T> group = new Group<>(adding);
          backup.read(part, row -> group.take(EntryLines.importId(row), reader.apply(row)));
          group.flush();
        });
  }

  private static final class Group<T> {
    private final Adding<T> adding;
    private final List<T> waiting = new ArrayList<>();
    private long importId;
    private int first;

    private Group(Adding<T> adding) {
      this.adding = adding;
    }

    private void take(long of, T row) {
      if (of != importId || waiting.size() == WAITING) {
        flush();
        first = of == importId ? first : 0;
        importId = of;
      }
      waiting.add(row);
    }

    private void flush() {
      adding.add(importId, first, List.copyOf(waiting));
      first += waiting.size();
      waiting.clear();
    }
  }

  private <T> void inGroups(BackupPart part, Function<Row, T> reader, Consumer<List<T>> adding) {
    List<T> waiting = new ArrayList<>();
    backup.read(
        part,
        row -> {
          waiting.add(reader.apply(row));
          if (waiting.size() == WAITING) {
            adding.accept(List.copyOf(waiting));
            waiting.clear();
          }
        });
    adding.accept(List.copyOf(waiting));
  }

  private void check(Ledger ledger) {
    if (!ledger.version().equals(manifest.head())
        || !DumpDigest.matches(manifest, ledger)
        || !ledger.glance().equals(manifest.glance())) {
      throw anotherContent(
          new IllegalStateException("chain, dump or summary differ from the manifest's"));
    }
  }

  private static InputException anotherContent(RuntimeException why) {
    return new InputException(
        "Expected the backup to give the ledger that it tells of, found another content. Restore"
            + " another backup; nothing was changed.",
        why);
  }
}
