package dev.costwright.model.ledger;

import dev.costwright.model.ledger.History.Known;
import dev.costwright.model.ledger.backup.BackupManifest;
import dev.costwright.model.ledger.backup.BackupPart;
import dev.costwright.model.ledger.backup.BackupReader;
import dev.costwright.model.ledger.backup.BackupWriter;
import dev.costwright.model.ledger.backup.EntryLines;
import dev.costwright.model.ledger.backup.FactLines;
import dev.costwright.model.ledger.backup.Glance;
import dev.costwright.model.ledger.folder.LedgerFolder;
import dev.costwright.model.ledger.h2.AuditTable.AuditRow;
import dev.costwright.model.ledger.h2.Database;
import dev.costwright.model.ledger.h2.DictionaryTable.Word;
import dev.costwright.model.ledger.h2.EditTable.EditRow;
import dev.costwright.model.ledger.h2.ImportTable.StateRow;
import dev.costwright.model.ledger.h2.SegmentTable.SegmentRow;
import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.usage.InvoiceLine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/// Writes backups. None gets its name before a ledger was built from it, in a folder of its own,
/// and that ledger was found to be equal.
///
/// Others may read and write meanwhile: what a backup holds never changes once it is committed,
/// and when the audit chain has grown at the end, the backup is begun anew.
final class BackingUp {
  private static final int TRIES = 3;

  /// Everything but the facts, as of one moment.
  private record Moment(
      List<Word> words,
      List<Known> imports,
      List<StateRow> states,
      List<EditRow> edits,
      List<AuditRow> audit,
      List<SegmentRow> segments,
      Set<Long> live,
      long nextImport) {}

  private final Ledger ledger;
  private final Books books;
  private final Segments segments;
  private final Watch watch;

  BackingUp(Ledger ledger, Books books, Segments segments, Watch watch) {
    this.ledger = ledger;
    this.books = books;
    this.segments = segments;
    this.watch = watch;
  }

  /// @return what the backup says about itself
  BackupManifest to(Path target) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Optional<BackupManifest> manifest = attempt(target);
      if (manifest.isPresent()) {
        return manifest.get();
      }
    }
    throw new LedgerException(
        "Expected the ledger to stand still while it is backed up, but it changed %d times. Try again when no import runs."
            .formatted(TRIES));
  }

  /// Empty when the ledger changed meanwhile.
  private Optional<BackupManifest> attempt(Path target) {
    try (BackupWriter writer = BackupWriter.create(target)) {
      Moment moment = books.database().transaction(this::moment);
      Glance glance = write(writer, moment);
      BackupManifest manifest =
          new BackupManifest(
              Instant.now(),
              books.ledgerId(),
              Instant.parse(books.database().createdAt()),
              Database.newestSchema(),
              moment.nextImport(),
              moment.audit().getLast().hash(),
              glance,
              DumpDigest.of(ledger::logicalDump),
              writer.parts());
      if (!books.audit().head().equals(manifest.head())) {
        return Optional.empty();
      }
      check(writer.finish(manifest), scratch(target));
      writer.install();
      return Optional.of(manifest);
    }
  }

  private Moment moment() {
    Database database = books.database();
    History history = new History(database);
    List<Known> imports = history.committed();
    Set<Long> committed = imports.stream().map(Known::id).collect(Collectors.toSet());
    return new Moment(
        database.dictionaries().all(),
        imports,
        database.imports().states().stream()
            .filter(state -> committed.contains(state.importId()))
            .toList(),
        database.edits().all(),
        database.audit().all(),
        database.segments().all().stream()
            .filter(segment -> committed.contains(segment.importId()))
            .toList(),
        history.live().keySet(),
        database.imports().peekId());
  }

  private Glance write(BackupWriter writer, Moment moment) {
    writeHistory(writer, moment);
    writeEntries(writer, moment);
    writer.part(
        BackupPart.EDITS, out -> moment.edits().forEach(edit -> out.line(HistoryLines.of(edit))));
    writer.part(
        BackupPart.AUDIT, out -> moment.audit().forEach(row -> out.line(HistoryLines.of(row))));
    GlanceTaker taker = new GlanceTaker();
    writer.part(BackupPart.FACTS, out -> facts(moment, taker, out::line));
    List<InvoiceLine> invoiceLines = ledger.invoiceLines();
    invoiceLines.forEach(taker::add);
    return taker.glance(
        moment.live().size(),
        moment.imports().size() - moment.live().size(),
        ledger.metrics().size(),
        invoiceLines.size(),
        moment.edits().size());
  }

  private static void writeHistory(BackupWriter writer, Moment moment) {
    writer.part(
        BackupPart.WORDS, out -> moment.words().forEach(word -> out.line(HistoryLines.of(word))));
    writer.part(
        BackupPart.IMPORTS,
        out ->
            moment
                .imports()
                .forEach(known -> out.line(HistoryLines.of(known.file(), known.sealed()))));
    writer.part(
        BackupPart.STATES,
        out -> moment.states().forEach(state -> out.line(HistoryLines.of(state))));
  }

  private void writeEntries(BackupWriter writer, Moment moment) {
    Database database = books.database();
    entries(
        writer,
        BackupPart.PROBLEMS,
        moment,
        id ->
            database.entries().problems(id).stream()
                .map(problem -> EntryLines.of(id, problem))
                .toList());
    entries(
        writer,
        BackupPart.METRICS,
        moment,
        id ->
            database.entries().metrics(id).stream()
                .map(metric -> EntryLines.of(id, metric))
                .toList());
    entries(
        writer,
        BackupPart.INVOICE_LINES,
        moment,
        id -> database.invoices().of(id).stream().map(line -> EntryLines.of(id, line)).toList());
  }

  private static void entries(
      BackupWriter writer, BackupPart part, Moment moment, LongFunction<List<String>> linesOf) {
    writer.part(
        part,
        out -> moment.imports().forEach(known -> linesOf.apply(known.id()).forEach(out::line)));
  }

  private void facts(Moment moment, GlanceTaker taker, Consumer<String> line) {
    int done = 0;
    for (SegmentRow row : moment.segments()) {
      // a third of the work; the dump and the check are the others
      watch.step(done, moment.segments().size() * 3L);
      done++;
      Segments.Stored stored = books.database().transaction(() -> segments.stored(row));
      FactLines.write(
          new FactLines.Segment(row.importId(), row.segment(), stored.local(), stored.facts()),
          line);
      if (moment.live().contains(row.importId())) {
        taker.add(stored.facts(), books.database().transaction(() -> segments.hidden(row)));
      }
    }
  }

  /// Where nothing can be written to the ledger's own folder, room is needed beside the backup.
  private LedgerFolder scratch(Path target) {
    return books.readOnly().isEmpty()
        ? books.folder().scratch()
        : new LedgerFolder(target.resolveSibling("." + target.getFileName() + ".scratch"));
  }

  /// Builds a ledger from the file.
  private void check(Path file, LedgerFolder scratch) {
    try (BackupReader backup = BackupReader.open(file)) {
      scratch.removeAll();
      new Rebuilding(backup, scratch, watch).run();
    } finally {
      scratch.removeAll();
    }
  }
}
