package dev.costwright.app.cli;

import dev.costwright.app.report.ReconciliationText;
import dev.costwright.app.report.TableText;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.reconciliation.Reconciliation;
import dev.costwright.model.reconciliation.Statement;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "reconcile",
    description = {
      "Compares a month's invoices with usage at our prices, and names every difference.",
      "Ends with 1 when a line is not reconciled."
    })
final class ReconcileCommand extends Subcommand {
  @Option(
      names = {"--provider", "--seller"},
      paramLabel = "P",
      description = "Only the invoices of this one, such as openai.")
  private Optional<String> provider = Optional.empty();

  @Option(
      names = "--month",
      required = true,
      paramLabel = "YYYY-MM",
      description = "The month that the invoices bill.")
  private String month = "";

  @Override
  ExitCode run(Session session) {
    YearMonth asked = month();
    try (Workbench workbench = session.openLedger()) {
      Reconciliation all = workbench.reconcile();
      List<Statement> statements =
          all.of(asked, provider.map(name -> name.strip().toLowerCase(Locale.ROOT)));
      session.result(ReconcileJson.document(asked, statements), lines(statements));
      if (statements.isEmpty()) {
        session.message(nothing(asked, all));
      }
      return !statements.isEmpty() && statements.stream().allMatch(Statement::isReconciled)
          ? ExitCode.DONE
          : ExitCode.ATTENTION;
    }
  }

  private YearMonth month() {
    try {
      return YearMonth.parse(month.strip());
    } catch (DateTimeParseException malformed) {
      throw new UsageException(
          "Expected a month such as 2026-08 after --month, found \"%s\".".formatted(month),
          malformed);
    }
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

  private String nothing(YearMonth asked, Reconciliation all) {
    String known =
        all.months().isEmpty()
            ? "The ledger holds no invoices and no usage: import some."
            : "The ledger has %s to %s.".formatted(all.months().getFirst(), all.months().getLast());
    return "Nothing to reconcile: no invoice and no usage of %s%s. %s"
        .formatted(asked, provider.map(name -> " from " + name).orElse(""), known);
  }
}
