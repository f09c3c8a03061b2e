package dev.costwright.app.cli;

import dev.costwright.app.workbench.Incoming;
import dev.costwright.model.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Saves the rows that could not be read, when the user named a folder for them.
final class RejectedOutput {
  private final Session session;
  private final Optional<String> format;
  private final Optional<Path> folder;
  private final List<Path> written = new ArrayList<>();

  RejectedOutput(Session session, Optional<String> format, Optional<Path> folder) {
    this.session = session;
    this.format = format;
    this.folder = folder;
  }

  /// For commands that save none.
  static RejectedOutput none(Session session) {
    return new RejectedOutput(session, Optional.empty(), Optional.empty());
  }

  void save(Path source, List<Problem> problems) {
    if (folder.isEmpty() || Problem.rejectedRows(problems) == 0) {
      return;
    }
    List<Path> saved = Incoming.saveRejected(source, format, problems, folder.get());
    written.addAll(saved);
    if (saved.isEmpty()) {
      session.message(
          "%s is one document: mend it where it is, at the lines named, and import it again."
              .formatted(source.getFileName()));
    }
    saved.forEach(
        file ->
            session.message(
                "Saved the rows of %s that could not be read as %s. Mend them and import that file."
                    .formatted(source.getFileName(), file)));
  }

  void addTo(ObjectNode document) {
    if (folder.isPresent()) {
      written.forEach(file -> document.withArray("rejectedFiles").add(file.toString()));
    }
  }
}
