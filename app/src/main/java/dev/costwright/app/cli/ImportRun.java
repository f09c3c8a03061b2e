package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.importers.ReadOptions;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.problem.InputException;
import dev.costwright.model.problem.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Imports files one by one and keeps what became of each.
final class ImportRun {
  private final Session session;
  private final ReadOptions options;
  private final Optional<String> format;
  private final RejectedOutput rejected;
  private final Skipped skipped;
  private final List<ImportRecord> records = new ArrayList<>();

  ImportRun(
      Session session, ReadOptions options, Optional<String> format, RejectedOutput rejected) {
    this.session = session;
    this.options = options;
    this.format = format;
    this.rejected = rejected;
    this.skipped = new Skipped(session);
  }

  void add(Workbench workbench, Path file) {
    try {
      ImportRecord record =
          workbench
              .imports()
              .add(file, format, options, session.progress(file.getFileName().toString()));
      records.add(record);
      rejected.save(file, record.problems());
    } catch (InputException | UsageException unusable) {
      skipped.add(file, unusable);
    }
    session.terminal().clearProgress();
  }

  /// After a cancel: what went in before leaves again, the latest first.
  ///
  /// @return how many files
  int takeBack(Workbench workbench) {
    records.reversed().forEach(record -> workbench.imports().undo(record.id()));
    return records.size();
  }

  List<ImportRecord> records() {
    return List.copyOf(records);
  }

  ObjectNode document() {
    ObjectNode document = Json.object();
    ArrayNode list = document.putArray("imports");
    records.forEach(record -> list.add(ImportViews.document(record)));
    rejected.addTo(document);
    skipped.addTo(document);
    return document;
  }

  List<String> lines() {
    return records.isEmpty() ? List.of() : ImportViews.recordLines(records);
  }

  ExitCode exitCode(boolean named) {
    boolean rejected = records.stream().anyMatch(record -> record.rows().rejected() > 0);
    return skipped
        .exitCode(named, records.size())
        .and(rejected ? ExitCode.ATTENTION : ExitCode.DONE);
  }
}
