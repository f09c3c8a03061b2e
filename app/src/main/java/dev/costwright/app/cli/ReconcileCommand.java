package dev.costwright.app.cli;

import dev.costwright.app.report.ReconciliationText;
import dev.costwright.app.report.TableText;
import dev.costwright.model.reconciliation.Statement;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "reconcile",
    description = {
      "Compares a month's invoices with usage at our prices, and names every difference.",
      "Ends with 1 when a line is not reconciled."
    })
final class ReconcileCommand extends Subcommand {
  @Mixin private ReconcileOptions options = new ReconcileOptions();

  @Override
  ExitCode run(Session session) {
    ReconcileOptions.Answer answer = options.ask(session);
    List<Statement> statements = answer.statements();
    session.result(ReconcileJson.document(answer.month(), statements), lines(statements));
    return !statements.isEmpty() && statements.stream().allMatch(Statement::isReconciled)
        ? ExitCode.DONE
        : ExitCode.ATTENTION;
  }

  private static List<String> lines(List<Statement> statements) {
    if (statements.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(TableText.lines(ReconciliationText.table(statements)));
    lines.add("");
    lines.addAll(ReconciliationText.notes(statements));
    return lines;
  }
}
