package dev.costwright.app.workbench;

import dev.costwright.importers.Importer;
import dev.costwright.importers.Importers;
import dev.costwright.importers.SourceFile;
import dev.costwright.model.problem.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Folds the session logs of a folder, which are thousands, into one import.
final class SessionFolders {
  private final Path start;
  private final List<Path> files;
  private final Map<Importer, List<Path>> logs = new LinkedHashMap<>();

  private SessionFolders(Path start, List<Path> files) {
    this.start = start;
    this.files = files;
    for (Path file : files) {
      List<Importer> claiming = claiming(file);
      if (claiming.size() == 1 && claiming.getFirst().readsFolders()) {
        logs.computeIfAbsent(claiming.getFirst(), importer -> new ArrayList<>()).add(file);
      }
    }
  }

  /// A file that cannot be read is no log; it says why when it is read by itself.
  private static List<Importer> claiming(Path file) {
    try {
      return Importers.claiming(SourceFile.of(file));
    } catch (InputException unreadable) {
      return List.of();
    }
  }

  /// What becomes one import each: the folder that two or more session logs of one kind have in
  /// common stands for them; logs of several kinds in one folder, and all other files, stay files.
  ///
  /// @param start the folder or archive that the user named
  /// @param files those below it
  static List<Path> fold(Path start, List<Path> files) {
    return new SessionFolders(start, files).folded();
  }

  private List<Path> folded() {
    Set<Path> folded = new TreeSet<>(files);
    logs.forEach(
        (importer, own) -> {
          Path folder = common(own);
          if (own.size() > 1 && folder.startsWith(start) && isAlone(importer, folder)) {
            own.forEach(folded::remove);
            folded.add(folder);
          }
        });
    return List.copyOf(folded);
  }

  /// Whether no logs of another kind lie in the folder: it stands for one kind only.
  private boolean isAlone(Importer importer, Path folder) {
    return logs.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(importer))
        .noneMatch(entry -> entry.getValue().stream().anyMatch(file -> file.startsWith(folder)));
  }

  private Path common(List<Path> own) {
    Path folder = own.getFirst();
    for (Path file : own) {
      while (!file.startsWith(folder) || folder.equals(file)) {
        folder = folder.getParent() == null ? start : folder.getParent();
      }
    }
    return folder;
  }
}
