package dev.costwright.model.ledger;

import dev.costwright.model.ledger.History.Known;
import dev.costwright.model.ledger.h2.AuditTable.AuditRow;
import dev.costwright.model.ledger.h2.EditTable.EditRow;
import dev.costwright.model.ledger.h2.SegmentTable.SegmentRow;
import dev.costwright.model.problem.LedgerException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Recomputes everything that can be recomputed and tells what does not agree.
final class Verifier {
  private final Books books;
  private final History history;
  private final Segments segments;
  private final Settlement settlement;
  private final List<String> damages = new ArrayList<>();

  Verifier(Books books, History history, Segments segments, Settlement settlement) {
    this.books = books;
    this.history = history;
    this.segments = segments;
    this.settlement = settlement;
  }

  Verification verify() {
    List<SegmentRow> all = books.database().segments().all();
    all.forEach(this::checkSegment);
    books.database().dictionaries().damaged().stream()
        .map(
            word ->
                "dictionary %s, word %d: is not as it was written"
                    .formatted(word.kind(), word.id()))
        .forEach(damages::add);
    damages.addAll(books.audit().damages());
    history.committed().forEach(this::checkImport);
    checkEdits();
    checkStates();
    if (damages.isEmpty()) {
      checkVerdicts();
    }
    return new Verification(all.size(), List.copyOf(damages));
  }

  private void checkSegment(SegmentRow segment) {
    try {
      var _ = segments.read(segment);
    } catch (LedgerException | IllegalStateException damaged) {
      damages.add(
          "import %d, segment %d: %s"
              .formatted(segment.importId(), segment.segment(), damaged.getMessage()));
    }
  }

  private void checkImport(Known known) {
    String digest =
        new ImportDigest(books.database())
            .of(known.file(), known.sealed().asOf(), known.sealed().charged());
    if (!digest.equals(known.sealed().digest()) || !digest.equals(audited("import", known.id()))) {
      damages.add("import %d: is not as it was committed".formatted(known.id()));
    }
  }

  private void checkEdits() {
    Map<Long, String> written =
        books.database().audit().all().stream()
            .filter(Edits::isEdit)
            .collect(Collectors.toMap(AuditRow::subject, AuditRow::digest, (first, _) -> first));
    for (EditRow edit : books.database().edits().all()) {
      if (!Edits.digest(edit).equals(written.getOrDefault(edit.id(), ""))) {
        damages.add("edit %d: is not as it was written".formatted(edit.id()));
      }
    }
  }

  /// The last thing that the chain says about an import is how it stands.
  private void checkStates() {
    Map<Long, String> last = new HashMap<>();
    for (AuditRow row : books.database().audit().all()) {
      if (!Edits.isEdit(row) && row.subject() > 0) {
        last.put(row.subject(), row.operation().equals("undo") ? "UNDONE" : "LIVE");
      }
    }
    Map<Long, String> found = new HashMap<>();
    history.committed().forEach(known -> found.put(known.id(), known.state().name()));
    for (Long id : union(last, found)) {
      String expected = last.getOrDefault(id, "unknown");
      String state = found.getOrDefault(id, "missing");
      if (!expected.equals(state)) {
        damages.add("import %d: is %s, but the audit chain says %s".formatted(id, state, expected));
      }
    }
  }

  private void checkVerdicts() {
    settlement
        .recompute()
        .verdicts()
        .forEach(
            (segment, verdicts) -> {
              if (!Arrays.equals(verdicts, segments.verdicts(segment))) {
                damages.add(
                    "import %d, segment %d: the rows that count are not those of the rules"
                        .formatted(segment.importId(), segment.segment()));
              }
            });
  }

  private String audited(String operation, long subject) {
    return books.database().audit().all().stream()
        .filter(row -> row.operation().equals(operation) && row.subject() == subject)
        .map(AuditRow::digest)
        .findFirst()
        .orElse("");
  }

  private static Set<Long> union(Map<Long, String> first, Map<Long, String> second) {
    Set<Long> ids = new TreeSet<>(first.keySet());
    ids.addAll(second.keySet());
    return ids;
  }
}
