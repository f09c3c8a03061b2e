package dev.costwright.model.ledger;

import dev.costwright.model.ledger.h2.EditTable.EditRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the user wrote, every version of it.
final class Edits {
  private final Books books;

  Edits(Books books) {
    this.books = books;
  }

  Edit append(String subject, String name, String content) {
    EditRow row = books.database().transaction(() -> write(subject, name, content));
    books.acknowledge();
    return edit(row);
  }

  private EditRow write(String subject, String name, String content) {
    EditRow row =
        new EditRow(books.database().edits().nextId(), subject, name, content, Instant.now());
    books.database().edits().add(row);
    books.audit().append(row.at(), "edit", row.id(), digest(row));
    return row;
  }

  Optional<Edit> latest(String subject, String name) {
    return books.database().edits().latest(subject, name).map(Edits::edit);
  }

  /// The newest version of everything, in order of subject and name.
  List<Edit> latest() {
    Map<String, Map<String, Edit>> latest = new TreeMap<>();
    books.database().edits().all().stream()
        .map(Edits::edit)
        .forEach(
            edit ->
                latest
                    .computeIfAbsent(edit.subject(), s -> new TreeMap<>())
                    .put(edit.name(), edit));
    return latest.values().stream().flatMap(names -> names.values().stream()).toList();
  }

  /// Every version, oldest first.
  List<Edit> all() {
    return books.database().edits().all().stream().map(Edits::edit).toList();
  }

  static String digest(EditRow row) {
    return Sha256.of(row.subject(), row.name(), row.content(), row.at().toString());
  }

  private static Edit edit(EditRow row) {
    return new Edit(row.id(), row.subject(), row.name(), row.content(), row.at());
  }
}
