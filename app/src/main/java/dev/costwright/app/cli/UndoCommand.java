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
  private long importId;

  @Override
  ExitCode run(Session session) {
    try (Workbench workbench = session.openLedger()) {
      requireLive(workbench.ledger().imports());
      workbench.undo(importId);
      List<ImportRecord> after = find(workbench.ledger().imports()).stream().toList();
      session.result(ImportsCommand.document(after), ImportViews.recordLines(after));
    }
    return ExitCode.DONE;
  }

  private void requireLive(List<ImportRecord> records) {
    if (find(records).filter(record -> record.state() == ImportState.LIVE).isEmpty()) {
      String live =
          records.stream()
              .filter(record -> record.state() == ImportState.LIVE)
              .map(record -> Long.toString(record.id()))
              .collect(Collectors.joining(", "));
      throw new UsageException(
          "Expected a live import, found %d. %s"
              .formatted(
                  importId, live.isEmpty() ? "There is none." : "Live imports are " + live + "."));
    }
  }

  private Optional<ImportRecord> find(List<ImportRecord> records) {
    return records.stream().filter(record -> record.id() == importId).findFirst();
  }
}
