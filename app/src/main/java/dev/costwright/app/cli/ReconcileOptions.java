package dev.costwright.app.cli;

import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.reconciliation.Reconciliation;
import dev.costwright.model.reconciliation.Statement;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options of `reconcile`, the same for the command and its export.
final class ReconcileOptions {
  /// @param statements none when the month has neither invoice nor usage
  record Answer(YearMonth month, List<Statement> statements) {}

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

  /// Says so when there is nothing to reconcile.
  Answer ask(Session session) {
    YearMonth asked = month();
    try (Workbench workbench = session.openLedger()) {
      Reconciliation all = workbench.reconcile();
      List<Statement> statements =
          all.of(asked, provider.map(name -> name.strip().toLowerCase(Locale.ROOT)));
      if (statements.isEmpty()) {
        session.message(nothing(asked, all));
      }
      return new Answer(asked, statements);
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

  private String nothing(YearMonth asked, Reconciliation all) {
    String known =
        all.months().isEmpty()
            ? "The ledger holds no invoices and no usage of a provider, and logs alone are no bill:"
                + " import an invoice or a usage export."
            : "The ledger has %s to %s.".formatted(all.months().getFirst(), all.months().getLast());
    return "Nothing to reconcile: no invoice and no provider's usage of %s%s. %s"
        .formatted(asked, provider.map(name -> " from " + name).orElse(""), known);
  }
}
