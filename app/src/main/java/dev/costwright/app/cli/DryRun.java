package dev.costwright.app.cli;

import dev.costwright.app.workbench.ImportPreview;
import dev.costwright.app.workbench.Progress;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.problem.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Looks at files one by one and keeps what each holds.
final class DryRun {
  /// Reads a file without writing.
  @FunctionalInterface
  interface Reader {
    ImportPreview read(Path file, Optional<String> format, ReadOptions options, Progress progress);
  }

  private final Session session;
  private final ReadOptions options;
  private final Optional<String> format;
  private final RejectedOutput rejected;
  private final Skipped skipped;
  private final List<ImportPreview> previews = new ArrayList<>();

  DryRun(Session session, ReadOptions options, Optional<String> format, RejectedOutput rejected) {
    this.session = session;
    this.options = options;
    this.format = format;
    this.rejected = rejected;
    this.skipped = new Skipped(session);
  }

  void add(Path file, Reader reader) {
    try {
      ImportPreview preview =
          reader.read(file, format, options, session.progress(file.getFileName().toString()));
      keep(preview);
      rejected.save(file, preview.problems());
    } catch (InputException unusable) {
      skipped.add(file, unusable);
    }
    session.terminal().clearProgress();
  }

  ObjectNode document() {
    ObjectNode document = Json.object();
    ArrayNode list = document.putArray("imports");
    previews.forEach(preview -> list.add(ImportViews.document(preview)));
    rejected.addTo(document);
    skipped.addTo(document);
    return document;
  }

  List<String> lines() {
    return previews.isEmpty() ? List.of() : ImportViews.previewLines(previews);
  }

  ExitCode exitCode(boolean named) {
    boolean rejected = previews.stream().anyMatch(preview -> preview.rejected() > 0);
    return skipped
        .exitCode(named, previews.size())
        .and(rejected ? ExitCode.ATTENTION : ExitCode.DONE);
  }

  private void keep(ImportPreview preview) {
    if (preview.claimedBy().isEmpty()) {
      skipped.add(preview.file(), preview.unknownFormat());
    } else {
      preview
          .failure()
          .ifPresentOrElse(
              reason -> skipped.add(preview.file(), reason), () -> previews.add(preview));
    }
  }
}
