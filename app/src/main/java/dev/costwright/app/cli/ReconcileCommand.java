package dev.costwright.app.cli;

import dev.costwright.app.report.ReconciliationText;
import dev.costwright.app.report.ReviewText;
import dev.costwright.app.report.TableText;
import dev.costwright.model.reconciliation.Statement;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

@Command(
    name = "reconcile",
    description = {
      "Compares a month's invoices with usage at our prices, and names every difference.",
      "Ends with 1 when a line asks for attention: it differs by more than the limits, is not",
      "compared, has changed since it was signed, or was carried in and is still open."
    },
    subcommands = {
      ReviewCommands.Note.class,
      ReviewCommands.Sign.class,
      ReviewCommands.Carry.class,
      ReviewCommands.Settle.class,
      ReviewCommands.LimitsCommand.class,
      PrepaidCommand.class
    })
final class ReconcileCommand extends Subcommand {
  @Mixin private ReconcileOptions options = new ReconcileOptions();

  @Override
  ExitCode run(Session session) {
    ReconcileOptions.Answer answer = options.ask(session);
    List<Statement> statements = answer.statements();
    ObjectNode document =
        new ReconcileJson(answer.evidence(), answer.places()).document(answer.month(), statements);
    ReviewJson.add(document, answer.review(), answer.month(), answer.seller());
    document.put("basis", "restated").put("auditHead", session.auditHead().orElse(null));
    List<String> lines = lines(answer);
    session.auditHead().ifPresent(head -> lines.add("Audit head " + head));
    session.result(document, lines);
    boolean isCalm =
        !statements.isEmpty() && !answer.review().asksForAttention(answer.month(), answer.seller());
    return isCalm ? ExitCode.DONE : ExitCode.ATTENTION;
  }

  private static List<String> lines(ReconcileOptions.Answer answer) {
    List<String> lines = new ArrayList<>();
    if (!answer.statements().isEmpty()) {
      lines.addAll(TableText.lines(ReconciliationText.table(answer.statements())));
      lines.add("");
      lines.addAll(ReconciliationText.notes(answer.statements()));
    }
    lines.addAll(ReviewText.notes(answer.review(), answer.month(), answer.seller()));
    return lines;
  }
}
