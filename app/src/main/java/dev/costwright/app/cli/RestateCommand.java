package dev.costwright.app.cli;

import dev.costwright.app.report.CloseTables;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Closes;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.close.Restatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "restate",
    description = {
      "Shows what closed months would cost now beside what was booked, each difference with its"
          + " cause, seller, model and team.",
      "The entries sum to the difference exactly."
    })
final class RestateCommand extends Subcommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "MONTH",
      description = "YYYY-MM. Default: every month that is or was closed.")
  private Optional<String> month = Optional.empty();

  @Override
  ExitCode run(Session session) {
    try (Workbench workbench = session.openLedger()) {
      Closes closes = workbench.closes();
      List<Restatement> restatements =
          month
              .map(text -> List.of(closes.restate(Choices.month("MONTH", text))))
              .orElseGet(closes::restatements);
      String head = workbench.ledger().version();
      session.result(document(restatements, head), lines(restatements, head));
    }
    return ExitCode.DONE;
  }

  private static ObjectNode document(List<Restatement> restatements, String head) {
    ObjectNode document = Json.object();
    ArrayNode months = document.putArray("months");
    restatements.forEach(restatement -> months.add(CloseJson.of(restatement)));
    return document.put("auditHead", head);
  }

  private static List<String> lines(List<Restatement> restatements, String head) {
    if (restatements.isEmpty()) {
      return List.of("No month is closed. 'costwright close MONTH' closes one.");
    }
    List<String> lines = new ArrayList<>(TableText.lines(CloseTables.months(restatements)));
    for (Restatement restatement : restatements) {
      if (!restatement.isNothing()) {
        lines.add("");
        lines.add("Restatement of " + restatement.close().month());
        lines.addAll(TableText.lines(CloseTables.entries(restatement)));
        restatement.changes().forEach(change -> lines.add("  " + change));
      }
    }
    lines.add("");
    lines.add("Audit head " + head);
    return lines;
  }
}
