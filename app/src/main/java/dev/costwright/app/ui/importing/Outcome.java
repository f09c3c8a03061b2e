package dev.costwright.app.ui.importing;

import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.identity.Preference;
import dev.costwright.model.problem.CostwrightException;
import java.nio.file.Path;
import java.util.List;

/// What the last thing that the user did came to.
public sealed interface Outcome {
  /// Nothing to say.
  record None() implements Outcome {}

  /// The files and folders that were dropped hold no file.
  record NothingFound() implements Outcome {}

  record Imported(List<ImportRecord> entries) implements Outcome {
    /// Rows that count now.
    public long added() {
      return entries.stream().mapToLong(entry -> entry.rows().added()).sum();
    }
  }

  /// Nothing of the file remains.
  ///
  /// @param before imports of the same run that were complete before
  record Cancelled(String file, List<ImportRecord> before) implements Outcome {}

  record Undone(ImportRecord entry) implements Outcome {}

  /// What went in before a run was cancelled was taken back, too.
  record AllUndone(List<ImportRecord> entries) implements Outcome {}

  record Redone(ImportRecord entry) implements Outcome {}

  /// @param choice what counts of the import in place of the rules from now on
  record Preferred(ImportRecord entry, Preference choice) implements Outcome {}

  /// The rules decide again what counts of an import.
  record RulesStand(ImportRecord entry) implements Outcome {}

  record ProblemsSaved(Path file, int problems) implements Outcome {}

  /// @param files none when the rows stand in one document, which is mended where it is
  record RejectedSaved(List<Path> files) implements Outcome {}

  /// Something did not work; the ledger is as it was before.
  ///
  /// @param file or import that it was about; empty when about none
  /// @param message what was expected, found, where, and what to do
  record Failed(Task task, String file, String message) implements Outcome {
    static Failed of(Task task, String file, CostwrightException problem) {
      return new Failed(task, file, message(problem));
    }

    static String message(CostwrightException problem) {
      return String.valueOf(problem.getMessage());
    }
  }

  /// What can fail.
  enum Task {
    FIND,
    IMPORT,
    UNDO,
    REDO,
    HISTORY,
    PREFER,
    RESET,
    SAVE_PROBLEMS,
    SAVE_REJECTED
  }
}
