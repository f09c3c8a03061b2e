package dev.costwright.app.ui.importing;

import dev.costwright.app.workbench.ImportPreview;
import dev.costwright.app.workbench.Overlap;
import java.util.Collection;
import java.util.List;

/// What the Import button would do, in figures.
///
/// @param ready files that it imports
/// @param waiting files that were not read yet
/// @param needsUser files that want an answer or cannot be read
/// @param imported files of the list that are in the ledger
/// @param bytes size of all files that were read
/// @param fresh rows of ready files that the ledger does not have
/// @param setAside rows of ready files that cannot be read
/// @param overlap rows of ready files that meet rows of the ledger
public record ImportSummary(
    long ready,
    long waiting,
    long needsUser,
    long imported,
    long bytes,
    long fresh,
    long setAside,
    Overlap overlap) {

  static ImportSummary of(Collection<QueuedFile> files) {
    List<ImportPreview> ready =
        files.stream()
            .filter(file -> file.state().isImportable())
            .flatMap(file -> file.preview().stream())
            .toList();
    long waiting = files.stream().filter(file -> isWaiting(file.state())).count();
    long imported = files.stream().filter(f -> f.state() instanceof FileState.Imported).count();
    long empty =
        files.stream()
            .filter(
                file -> file.state() instanceof FileState.Read(var content) && content.isEmpty())
            .count();
    return new ImportSummary(
        ready.size(),
        waiting,
        files.size() - ready.size() - waiting - imported - empty,
        imported,
        files.stream().flatMap(f -> f.preview().stream()).mapToLong(ImportPreview::bytes).sum(),
        ready.stream().mapToLong(ImportSummary::fresh).sum(),
        ready.stream().mapToLong(ImportPreview::rejected).sum(),
        ready.stream().map(ImportPreview::overlap).reduce(Overlap.NONE, Overlap::plus));
  }

  private static long fresh(ImportPreview content) {
    Overlap overlap = content.overlap();
    return content.rows()
        - content.rejected()
        - overlap.duplicates()
        - overlap.changed()
        - overlap.conflicting();
  }

  private static boolean isWaiting(FileState state) {
    return switch (state) {
      case FileState.Waiting _, FileState.Reading _, FileState.Importing _ -> true;
      case FileState.Read _, FileState.Unreadable _, FileState.Stopped _ -> false;
      case FileState.Imported _ -> false;
    };
  }
}
