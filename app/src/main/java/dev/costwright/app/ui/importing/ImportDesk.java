package dev.costwright.app.ui.importing;

import dev.costwright.app.workbench.ImportPreview;
import dev.costwright.app.workbench.Incoming;
import dev.costwright.app.workbench.Progress;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.Format;
import dev.costwright.importers.Importer;
import dev.costwright.importers.Importers;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.ledger.HiddenRows;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.identity.HiddenReason;
import dev.costwright.model.ledger.identity.Preference;
import dev.costwright.model.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the screen asks of the open ledger. Everything but {@link #formats()} may take long and
/// runs in the background.
public interface ImportDesk {
  /// Every file below the given files and folders, in order of path.
  List<Path> filesIn(List<Path> filesAndFolders);

  ImportPreview preview(Path file, Optional<String> format, ReadOptions options, Progress progress);

  ImportRecord importFile(
      Path file, Optional<String> format, ReadOptions options, Progress progress);

  /// Saves the rows that could not be read, as {@link Incoming#saveRejected} does.
  List<Path> saveRejected(Path file, Optional<String> format, List<Problem> problems, Path folder);

  /// Every import of the ledger, live and undone, oldest first.
  List<ImportRecord> history();

  void undo(long importId);

  void redo(long importId);

  /// As {@link dev.costwright.app.workbench.Hidden#rows}.
  HiddenRows hidden(long importId, Optional<HiddenReason> reason, long skipped, int limit);

  /// What the user lets count of an import in place of the rules.
  Set<Preference> preferences(long importId);

  /// As {@link dev.costwright.app.workbench.Hidden#prefer}.
  void prefer(long importId, HiddenReason reason);

  /// As {@link dev.costwright.app.workbench.Hidden#reset}.
  void reset(long importId, HiddenReason reason);

  /// All formats that a file can be read as.
  List<Format> formats();

  static ImportDesk of(Workbench workbench) {
    return new ImportDesk() {
      @Override
      public List<Path> filesIn(List<Path> filesAndFolders) {
        return Incoming.filesIn(filesAndFolders);
      }

      @Override
      public ImportPreview preview(
          Path file, Optional<String> format, ReadOptions options, Progress progress) {
        return workbench.imports().preview(file, format, options, progress);
      }

      @Override
      public ImportRecord importFile(
          Path file, Optional<String> format, ReadOptions options, Progress progress) {
        return workbench.imports().add(file, format, options, progress);
      }

      @Override
      public List<Path> saveRejected(
          Path file, Optional<String> format, List<Problem> problems, Path folder) {
        return Incoming.saveRejected(file, format, problems, folder);
      }

      @Override
      public List<ImportRecord> history() {
        return workbench.ledger().imports();
      }

      @Override
      public void undo(long importId) {
        workbench.imports().undo(importId);
      }

      @Override
      public void redo(long importId) {
        workbench.ledger().redo(importId);
      }

      @Override
      public HiddenRows hidden(
          long importId, Optional<HiddenReason> reason, long skipped, int limit) {
        return workbench.hidden().rows(importId, reason, skipped, limit);
      }

      @Override
      public Set<Preference> preferences(long importId) {
        return workbench.hidden().preferences(importId);
      }

      @Override
      public void prefer(long importId, HiddenReason reason) {
        workbench.hidden().prefer(importId, reason);
      }

      @Override
      public void reset(long importId, HiddenReason reason) {
        workbench.hidden().reset(importId, reason);
      }

      @Override
      public List<Format> formats() {
        return Importers.all().stream().map(Importer::format).toList();
      }
    };
  }
}
