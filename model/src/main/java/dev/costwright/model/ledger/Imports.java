package dev.costwright.model.ledger;

import dev.costwright.model.ledger.History.Known;
import dev.costwright.model.ledger.backup.Glance;
import dev.costwright.model.ledger.h2.SegmentTable.SegmentRow;
import dev.costwright.model.problem.LedgerException;
import dev.costwright.model.usage.InvoiceLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// The imports of an open ledger: told, taken back, brought back, and read block by block.
final class Imports {
  private final Books books;
  private final History history;
  private final Segments segments;
  private final Settlement settlement;

  Imports(Books books, History history, Segments segments, Settlement settlement) {
    this.books = books;
    this.history = history;
    this.segments = segments;
    this.settlement = settlement;
  }

  /// Every committed import, live and undone, oldest first.
  List<ImportRecord> all() {
    return books
        .database()
        .transaction(
            () -> {
              Records records = new Records(books.database(), segments, settlement);
              Map<Long, Known> live = history.live();
              return history.committed().stream().map(known -> records.of(known, live)).toList();
            });
  }

  ImportRecord record(long importId) {
    return books
        .database()
        .transaction(
            () ->
                new Records(books.database(), segments, settlement)
                    .of(known(importId), history.live()));
  }

  /// Nothing happens when it is in that state already.
  ///
  /// @param operation how the audit chain calls it
  void change(long importId, ImportState state, String operation) {
    Known known = known(importId);
    if (known.state() == state) {
      return;
    }
    books
        .database()
        .run(
            () -> {
              Instant now = Instant.now();
              history.change(importId, state, now);
              settlement.settle(importId);
              books.audit().append(now, operation, importId, known.sealed().digest());
            });
    books.acknowledge();
  }

  private Known known(long importId) {
    return Optional.ofNullable(history.all().get(importId))
        .filter(known -> known.state() != ImportState.STAGED)
        .orElseThrow(
            () ->
                new LedgerException(
                    "Expected the number of an import, found %d. The history lists them."
                        .formatted(importId)));
  }

  /// All blocks of live imports, in order of import and segment.
  void forEachBlock(Consumer<StoredBlock> visitor) {
    List<SegmentRow> live = books.database().transaction(history::liveSegments);
    Map<Long, Known> known = history.all();
    for (SegmentRow segment : live) {
      Known file = Objects.requireNonNull(known.get(segment.importId()));
      visitor.accept(books.database().transaction(() -> block(segment, file)));
    }
  }

  /// All that the ledger holds, summed up.
  Glance glance(int metrics, List<InvoiceLine> lines, int edits) {
    GlanceTaker taker = new GlanceTaker();
    forEachBlock(block -> taker.add(block.facts(), block.hidden()));
    lines.forEach(taker::add);
    int live = history.live().size();
    return taker.glance(live, history.committed().size() - live, metrics, lines.size(), edits);
  }

  private StoredBlock block(SegmentRow segment, Known file) {
    return new StoredBlock(
        segment.importId(),
        segment.segment(),
        segments.read(segment),
        segments.hidden(segment),
        file.sealed().asOf(),
        file.file().sha256());
  }
}
