package dev.costwright.app.cli;

import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.ImportState;
import dev.costwright.model.ledger.Ledger;
import dev.costwright.model.problem.UsageException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The import that a command is about.
///
/// @param state how it must stand
record ImportChoice(Ledger ledger, ImportState state) {
  /// @throws UsageException naming those that could be meant
  long id(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new UsageException(
          "Expected the number of an import, as 'costwright imports' shows it, found \"%s\"."
              .formatted(text));
    }
    long id = Long.parseLong(text);
    List<ImportRecord> fitting =
        ledger.imports().stream().filter(record -> record.state() == state).toList();
    if (fitting.stream().noneMatch(record -> record.id() == id)) {
      throw new UsageException("Expected %s, found %d. %s".formatted(one(), id, named(fitting)));
    }
    return id;
  }

  /// Prints the import as it stands now.
  void show(Session session, long id) {
    List<ImportRecord> after =
        ledger.imports().stream().filter(record -> record.id() == id).toList();
    session.result(ImportsCommand.document(after), ImportViews.recordLines(after));
  }

  private String one() {
    return state == ImportState.LIVE ? "a live import" : "an undone import";
  }

  private String named(List<ImportRecord> fitting) {
    if (fitting.isEmpty()) {
      return "There is none.";
    }
    String word = state.name().toLowerCase(Locale.ROOT);
    String ids =
        fitting.stream()
            .map(record -> Long.toString(record.id()))
            .collect(Collectors.joining(", "));
    return "%s imports are %s.".formatted(word.equals("live") ? "Live" : "Undone", ids);
  }
}
