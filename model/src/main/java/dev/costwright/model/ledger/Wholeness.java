package dev.costwright.model.ledger;

import dev.costwright.model.ledger.History.Known;
import dev.costwright.model.ledger.h2.AuditTable.AuditRow;
import dev.costwright.model.ledger.h2.Database;
import dev.costwright.model.ledger.h2.EditTable.EditRow;
import dev.costwright.model.ledger.h2.ImportTable.StateRow;
import dev.costwright.model.ledger.h2.SegmentTable.SegmentRow;
import dev.costwright.model.problem.LedgerException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Holds everything that can change a figure, save the inside of segments, against the audit
/// chain, and the chain against itself. Cheap enough for every start; reads only.
///
/// The chain tells the digest of every import and of every edit; an import's digest covers its
/// file, its as-of instant, what it charges, its data sets, the hashes of its columns, its
/// metrics, its invoice lines and its problems. The columns themselves are held against those
/// hashes whenever they are read.
final class Wholeness {
  private record Change(String state, Instant at) {}

  private final Database database;
  private final List<String> damages = new ArrayList<>();

  Wholeness(Database database) {
    this.database = database;
  }

  /// What is damaged, each in words; empty when all is well.
  List<String> damages() {
    check("identity", this::checkBirth);
    check("audit chain", () -> damages.addAll(new AuditTrail(database).damages()));
    check("dictionaries", this::checkWords);
    check("states of imports", this::checkStates);
    check("imports", this::checkImports);
    check("edits", this::checkEdits);
    return List.copyOf(damages);
  }

  /// What cannot even be read is a damage, too; rows that contradict each other look like a bug.
  private void check(String what, Runnable check) {
    try {
      check.run();
    } catch (LedgerException | IllegalArgumentException | IllegalStateException unreadable) {
      damages.add("%s: cannot be read: %s".formatted(what, unreadable.getMessage()));
    }
  }

  private void checkBirth() {
    boolean isWhole =
        database.audit().all().stream()
            .limit(1)
            .anyMatch(
                row ->
                    row.operation().equals("create")
                        && row.digest().equals(Sha256.of(database.ledgerId().orElse("")))
                        && row.at().toString().equals(database.createdAt()));
    if (!isWhole) {
      damages.add("identity: is not the one that the audit chain begins with");
    }
  }

  private void checkWords() {
    database.dictionaries().damaged().stream()
        .map(
            word ->
                "dictionary %s, word %d: is not as it was written"
                    .formatted(word.kind(), word.id()))
        .forEach(damages::add);
    Map<String, Integer> next = new HashMap<>();
    for (var word : database.dictionaries().all()) {
      if (word.id() != next.merge(word.kind(), 1, Integer::sum) - 1) {
        damages.add("dictionary %s: a word before %d is missing".formatted(word.kind(), word.id()));
        return;
      }
    }
  }

  /// Changes of state are told twice: in their own table, and in the chain.
  private void checkStates() {
    Map<Long, List<Change>> told = new TreeMap<>();
    for (AuditRow row : database.audit().all()) {
      if (!Edits.isEdit(row) && row.subject() > 0) {
        told.computeIfAbsent(row.subject(), id -> new ArrayList<>())
            .add(new Change(row.operation().equals("undo") ? "UNDONE" : "LIVE", row.at()));
      }
    }
    Map<Long, List<Change>> stored = new TreeMap<>();
    for (StateRow row : database.imports().states()) {
      if (!row.state().equals(ImportState.STAGED.name())) {
        stored
            .computeIfAbsent(row.importId(), id -> new ArrayList<>())
            .add(new Change(row.state(), row.at()));
      }
    }
    Set<Long> ids = new TreeSet<>(told.keySet());
    ids.addAll(stored.keySet());
    for (Long id : ids) {
      if (!told.getOrDefault(id, List.of()).equals(stored.getOrDefault(id, List.of()))) {
        damages.add("import %d: its state is not the one that the audit chain tells".formatted(id));
      }
    }
  }

  private void checkImports() {
    Map<Long, String> told = digests("import");
    Set<Long> found = new HashSet<>();
    Map<Long, List<SegmentRow>> segments = new HashMap<>();
    for (SegmentRow segment : database.segments().all()) {
      segments.computeIfAbsent(segment.importId(), id -> new ArrayList<>()).add(segment);
    }
    for (Known known : new History(database).committed()) {
      found.add(known.id());
      check("import " + known.id(), () -> checkImport(known, told, segments));
    }
    told.keySet().stream()
        .filter(id -> !found.contains(id))
        .map("import %d: is missing"::formatted)
        .forEach(damages::add);
  }

  private void checkImport(
      Known known, Map<Long, String> told, Map<Long, List<SegmentRow>> segments) {
    String digest = known.sealed().digest();
    boolean isWhole =
        new ImportDigest(database)
                .isOf(digest, known.file(), known.sealed().asOf(), known.sealed().charged())
            && digest.equals(told.get(known.id()))
            && database
                .segments()
                .of(known.id())
                .equals(segments.getOrDefault(known.id(), List.of()));
    if (!isWhole) {
      damages.add("import %d: is not as it was committed".formatted(known.id()));
    }
  }

  private void checkEdits() {
    Map<Long, String> told = new TreeMap<>();
    database.audit().all().stream()
        .filter(Edits::isEdit)
        .forEach(row -> told.putIfAbsent(row.subject(), row.digest()));
    for (EditRow edit : database.edits().all()) {
      if (!Edits.digest(edit).equals(told.remove(edit.id()))) {
        damages.add("edit %d: is not as it was written".formatted(edit.id()));
      }
    }
    told.keySet().stream().map("edit %d: is missing"::formatted).forEach(damages::add);
  }

  private Map<Long, String> digests(String operation) {
    Map<Long, String> digests = new TreeMap<>();
    database.audit().all().stream()
        .filter(row -> row.operation().equals(operation))
        .forEach(row -> digests.putIfAbsent(row.subject(), row.digest()));
    return digests;
  }
}
