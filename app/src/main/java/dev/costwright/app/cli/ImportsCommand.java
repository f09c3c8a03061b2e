package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.ledger.ImportRecord;
import java.util.List;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "imports", description = "Lists every import, live and undone, oldest first.")
final class ImportsCommand extends Subcommand {
  @Override
  ExitCode run(Session session) {
    try (Workbench workbench = session.openLedger()) {
      List<ImportRecord> records = workbench.ledger().imports();
      session.result(document(records), ImportViews.recordLines(records));
    }
    return ExitCode.DONE;
  }

  static ObjectNode document(List<ImportRecord> records) {
    ObjectNode document = Json.object();
    ArrayNode list = document.putArray("imports");
    records.forEach(record -> list.add(ImportViews.document(record)));
    return document;
  }
}
