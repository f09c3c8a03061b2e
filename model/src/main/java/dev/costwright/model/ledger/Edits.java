package dev.costwright.model.ledger;

import dev.costwright.model.ledger.Edit.Kind;
import dev.costwright.model.ledger.EditHistory.Step;
import dev.costwright.model.ledger.h2.AuditTable.AuditRow;
import dev.costwright.model.ledger.h2.EditTable.EditRow;
import dev.costwright.model.text.Secrets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the user wrote, every version of it, and the way back and forth between versions.
final class Edits {
  private static final Map<String, Kind> KINDS =
      Arrays.stream(Kind.values()).collect(Collectors.toMap(Kind::operation, Function.identity()));

  private final Books books;
  private final Consumer<EditRow> written;

  /// @param written hears each new version, in its transaction
  Edits(Books books, Consumer<EditRow> written) {
    this.books = books;
    this.written = written;
  }

  /// Writes a new version, without API keys.
  Edit append(Kind kind, String subject, String name, String content) {
    String safeName = Secrets.masked(name);
    String safe = Secrets.maskedJson(content);
    Edit edit = books.database().transaction(() -> write(kind, subject, safeName, safe));
    books.acknowledge();
    return edit;
  }

  /// Takes the last edit back that still stands.
  ///
  /// @return the edit that was taken back
  Optional<Edit> undo() {
    return step(Kind.UNDONE, EditHistory::undoable, Step::before);
  }

  /// Brings the edit back that was taken back last.
  ///
  /// @return the edit that stands again
  Optional<Edit> redo() {
    return step(Kind.REDONE, EditHistory::redoable, step -> step.edit().content());
  }

  private Optional<Edit> step(
      Kind kind, Function<EditHistory, Optional<Step>> choice, Function<Step, String> content) {
    Optional<Edit> edit =
        books
            .database()
            .transaction(
                () -> {
                  Optional<Step> step = choice.apply(history());
                  step.ifPresent(
                      s -> write(kind, s.edit().subject(), s.edit().name(), content.apply(s)));
                  return step.map(Step::edit);
                });
    edit.ifPresent(_ -> books.acknowledge());
    return edit;
  }

  private Edit write(Kind kind, String subject, String name, String content) {
    EditRow row =
        new EditRow(books.database().edits().nextId(), subject, name, content, Instant.now());
    books.database().edits().add(row);
    books.audit().append(row.at(), kind.operation(), row.id(), digest(row));
    written.accept(row);
    return edit(row, kind);
  }

  EditHistory history() {
    return new EditHistory(all());
  }

  /// Empty when there is none, or none any more.
  Optional<Edit> latest(String subject, String name) {
    String safeName = Secrets.masked(name);
    return all().stream()
        .filter(edit -> edit.subject().equals(subject) && edit.name().equals(safeName))
        .reduce((_, later) -> later)
        .filter(edit -> !edit.isRemoval());
  }

  /// The newest version of everything that there is, in order of subject and name.
  List<Edit> latest() {
    Map<String, Map<String, Edit>> latest = new TreeMap<>();
    for (Edit edit : all()) {
      latest.computeIfAbsent(edit.subject(), s -> new TreeMap<>()).put(edit.name(), edit);
    }
    return latest.values().stream()
        .flatMap(names -> names.values().stream())
        .filter(edit -> !edit.isRemoval())
        .toList();
  }

  /// Every version, oldest first.
  List<Edit> all() {
    return books
        .database()
        .transaction(
            () -> {
              Map<Long, Kind> kinds = kinds();
              return books.database().edits().all().stream()
                  .map(row -> edit(row, kinds.getOrDefault(row.id(), Kind.WRITTEN)))
                  .toList();
            });
  }

  /// The audit chain tells how each version came about.
  private Map<Long, Kind> kinds() {
    Map<Long, Kind> kinds = new HashMap<>();
    for (AuditRow row : books.database().audit().all()) {
      Kind kind = KINDS.get(row.operation());
      if (kind != null) {
        kinds.put(row.subject(), kind);
      }
    }
    return kinds;
  }

  /// Whether the audit chain's operation is about an edit.
  static boolean isEdit(AuditRow row) {
    return KINDS.containsKey(row.operation());
  }

  static String digest(EditRow row) {
    return Sha256.of(row.subject(), row.name(), row.content(), row.at().toString());
  }

  private static Edit edit(EditRow row, Kind kind) {
    return new Edit(row.id(), kind, row.subject(), row.name(), row.content(), row.at());
  }
}
