package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.ledger.ImportState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "redo",
    description = "Brings an import back that was taken back: its rows count again.")
final class RedoCommand extends Subcommand {
  @Parameters(paramLabel = "IMPORT_ID", description = "As 'costwright imports' shows it.")
  private String importId = "";

  @Override
  ExitCode run(Session session) {
    try (Workbench workbench = session.openLedger()) {
      ImportChoice choice = new ImportChoice(workbench.ledger(), ImportState.UNDONE);
      long id = choice.id(importId);
      workbench.imports().redo(id);
      choice.show(session, id);
      AutomaticBackup.ifDue(session, workbench);
    }
    return ExitCode.DONE;
  }
}
