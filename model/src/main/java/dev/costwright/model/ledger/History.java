package dev.costwright.model.ledger;

import dev.costwright.model.ledger.h2.Database;
import dev.costwright.model.ledger.h2.ImportTable.ImportRow;
import dev.costwright.model.ledger.h2.ImportTable.SealRow;
import dev.costwright.model.ledger.h2.ImportTable.StateRow;
import dev.costwright.model.ledger.h2.SegmentTable.SegmentRow;
import dev.costwright.model.problem.DamagedLedgerException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which imports there are and how they stand.
final class History {
  /// One import, staged or committed.
  ///
  /// @param seal empty while it is staged
  /// @param importedAt when it was committed; when it was begun while it is staged
  record Known(ImportRow file, ImportState state, Instant importedAt, Optional<SealRow> seal) {
    long id() {
      return file.id();
    }

    /// @throws DamagedLedgerException when a committed import has no seal: its row was lost
    SealRow sealed() {
      return seal.orElseThrow(
          () ->
              new DamagedLedgerException(
                  "Expected the seal of import %d, found none: the ledger's file is damaged. Restore a backup."
                      .formatted(id())));
    }
  }

  private final Database database;

  History(Database database) {
    this.database = database;
  }

  /// By id, oldest first.
  Map<Long, Known> all() {
    return database.transaction(this::read);
  }

  List<Known> committed() {
    return all().values().stream().filter(known -> known.state() != ImportState.STAGED).toList();
  }

  List<Known> staged() {
    return all().values().stream().filter(known -> known.state() == ImportState.STAGED).toList();
  }

  Map<Long, Known> live() {
    return all().values().stream()
        .filter(known -> known.state() == ImportState.LIVE)
        .collect(
            Collectors.toMap(Known::id, known -> known, (first, second) -> first, TreeMap::new));
  }

  /// Segments of live imports, in order of import and segment.
  List<SegmentRow> liveSegments() {
    return live(database.segments().all(), live());
  }

  /// Those of these segments that belong to live imports.
  static List<SegmentRow> live(List<SegmentRow> segments, Map<Long, Known> live) {
    return segments.stream().filter(segment -> live.containsKey(segment.importId())).toList();
  }

  void change(long importId, ImportState state, Instant at) {
    database.imports().add(new StateRow(importId, state.name(), at));
  }

  private Map<Long, Known> read() {
    Map<Long, SealRow> seals =
        database.imports().seals().stream()
            .collect(Collectors.toMap(SealRow::importId, seal -> seal));
    Map<Long, ImportState> states = new TreeMap<>();
    Map<Long, Instant> times = new TreeMap<>();
    for (StateRow change : database.imports().states()) {
      ImportState state = ImportState.valueOf(change.state());
      ImportState before = states.put(change.importId(), state);
      if (before == null || before == ImportState.STAGED) {
        times.put(change.importId(), change.at());
      }
    }
    Map<Long, Known> all = new TreeMap<>();
    for (ImportRow file : database.imports().files()) {
      all.put(
          file.id(),
          new Known(
              file,
              states.getOrDefault(file.id(), ImportState.STAGED),
              times.getOrDefault(file.id(), Instant.EPOCH),
              Optional.ofNullable(seals.get(file.id()))));
    }
    return all;
  }
}
