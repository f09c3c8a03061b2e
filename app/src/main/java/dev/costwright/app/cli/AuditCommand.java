package dev.costwright.app.cli;

import dev.costwright.app.report.LedgerSides;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.ledger.Operation;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "audit",
    description =
        "Shows everything that was done to the ledger. Each entry's hash covers the one before, so"
            + " the last one, the head, vouches for all.")
final class AuditCommand extends Subcommand {
  @Override
  ExitCode run(Session session) {
    try (Workbench workbench = session.openLedger()) {
      List<Operation> log = workbench.ledger().operations();
      ObjectNode document =
          Json.object().put("ledgerId", workbench.ledger().id()).put("head", log.getLast().hash());
      RestoreViews.addTo(document.putArray("operations"), log);
      List<String> lines = new ArrayList<>();
      log.forEach(
          operation ->
              lines.add("%6d  %s".formatted(operation.entry(), LedgerSides.inWords(operation))));
      lines.add("head " + log.getLast().hash());
      session.result(document, lines);
    }
    return ExitCode.DONE;
  }
}
