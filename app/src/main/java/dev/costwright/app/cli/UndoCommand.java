package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.ledger.ImportRecord;
import dev.costwright.model.ledger.ImportState;
import dev.costwright.model.problem.UsageException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "undo",
    description = "Takes one import back: exactly its rows leave, and what they hid counts again.")
final class UndoCommand extends Subcommand {
  @Parameters(paramLabel = "IMPORT_ID", description = "As 'costwright imports' shows it.")
  private String importId = "";

  @Override
  ExitCode run(Session session) {
    long id = id();
    try (Workbench workbench = session.openLedger()) {
      requireLive(id, workbench.ledger().imports());
      workbench.undo(id);
      List<ImportRecord> after = find(id, workbench.ledger().imports()).stream().toList();
      session.result(ImportsCommand.document(after), ImportViews.recordLines(after));
    }
    return ExitCode.DONE;
  }

  private long id() {
    if (!importId.matches("[0-9]{1,18}")) {
      throw new UsageException(
          "Expected the number of an import, as 'costwright imports' shows it, found \"%s\"."
              .formatted(importId));
    }
    return Long.parseLong(importId);
  }

  private static void requireLive(long id, List<ImportRecord> records) {
    if (find(id, records).filter(record -> record.state() == ImportState.LIVE).isEmpty()) {
      String live =
          records.stream()
              .filter(record -> record.state() == ImportState.LIVE)
              .map(record -> Long.toString(record.id()))
              .collect(Collectors.joining(", "));
      throw new UsageException(
          "Expected a live import, found %d. %s"
              .formatted(id, live.isEmpty() ? "There is none." : "Live imports are " + live + "."));
    }
  }

  private static Optional<ImportRecord> find(long id, List<ImportRecord> records) {
    return records.stream().filter(record -> record.id() == id).findFirst();
  }
}
