package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.ledger.ImportState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "undo",
    description =
        "Takes one import back: exactly its rows leave, and what they hid counts again. 'redo'"
            + " brings it back; 'edits undo' is for rules, prices, scenarios and what counts.")
final class UndoCommand extends Subcommand {
  @Parameters(paramLabel = "IMPORT_ID", description = "As 'costwright imports' shows it.")
  private String importId = "";

  @Override
  ExitCode run(Session session) {
    try (Workbench workbench = session.openLedger()) {
      ImportChoice choice = new ImportChoice(workbench.ledger(), ImportState.LIVE);
      long id = choice.id(importId);
      workbench.imports().undo(id);
      choice.show(session, id);
      AutomaticBackup.ifDue(session, workbench);
    }
    return ExitCode.DONE;
  }
}
