package dev.costwright.app.ui.importing;

import dev.costwright.app.workbench.ImportPreview;
import dev.costwright.model.ledger.ImportRecord;
import java.util.Optional;

/// Where a file of the list stands, from dropped to imported.
public sealed interface FileState {
  /// Dropped, not read yet.
  record Waiting() implements FileState {}

  /// Being read, nothing written.
  ///
  /// @param progress 0 to 1, or -1 while unknown
  record Reading(double progress) implements FileState {}

  /// Read; {@link ImportPreview#isReady()} says whether it can go in as it is.
  record Read(ImportPreview content) implements FileState {}

  /// Could not be read at all.
  ///
  /// @param message what was expected, found, where, and what to do
  record Unreadable(String message) implements FileState {}

  /// Being imported.
  ///
  /// @param progress 0 to 1, or -1 while unknown
  record Importing(ImportPreview content, double progress) implements FileState {}

  /// The import stopped and nothing of it remains; it can be tried again.
  record Stopped(ImportPreview content, String message) implements FileState {}

  /// In the ledger.
  record Imported(ImportPreview content, ImportRecord entry) implements FileState {}

  /// What the file was seen to hold, once it was read.
  default Optional<ImportPreview> preview() {
    return switch (this) {
      case Waiting _, Reading _, Unreadable _ -> Optional.empty();
      case Read(ImportPreview content) -> Optional.of(content);
      case Importing(ImportPreview content, double _) -> Optional.of(content);
      case Stopped(ImportPreview content, String _) -> Optional.of(content);
      case Imported(ImportPreview content, ImportRecord _) -> Optional.of(content);
    };
  }

  /// Whether the button imports this file.
  default boolean isImportable() {
    return switch (this) {
      case Read(ImportPreview content) -> content.isReady();
      case Stopped _ -> true;
      case Waiting _, Reading _, Unreadable _, Importing _, Imported _ -> false;
    };
  }

  /// How much of the current work is done: 0 to 1, or -1 while unknown.
  default double progress() {
    return switch (this) {
      case Waiting _, Unreadable _, Stopped _ -> 0;
      case Reading(double progress) -> progress;
      case Importing(ImportPreview _, double progress) -> progress;
      case Read(ImportPreview content) -> content.isReady() ? 1 : 0;
      case Imported _ -> 1;
    };
  }
}
