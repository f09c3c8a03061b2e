package dev.costwright.app.ui.importing;

import dev.costwright.model.ledger.ImportRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// One press of the Import button: the files still to go and what became of the others.
final class ImportRun {
  private final Deque<QueuedFile> waiting;
  private final List<ImportRecord> entries = new ArrayList<>();
  private Optional<Outcome> failure = Optional.empty();

  ImportRun(List<QueuedFile> files) {
    waiting = new ArrayDeque<>(files);
  }

  Optional<QueuedFile> next() {
    return Optional.ofNullable(waiting.poll());
  }

  void imported(ImportRecord entry) {
    entries.add(entry);
  }

  /// The first failure is the one that is shown; later ones stand beside their files.
  void failed(Outcome problem) {
    failure = failure.or(() -> Optional.of(problem));
  }

  /// Leaves the files still to go where they are.
  void stop() {
    waiting.clear();
  }

  List<ImportRecord> entries() {
    return List.copyOf(entries);
  }

  Outcome outcome() {
    return failure.orElseGet(() -> new Outcome.Imported(entries()));
  }
}
