package dev.costwright.app.cli;

import dev.costwright.app.workbench.InvoicePlaces;
import dev.costwright.app.workbench.Reviews;
import dev.costwright.app.workbench.Workbench;
import dev.costwright.model.cube.Evidence;
import dev.costwright.model.problem.UsageException;
import dev.costwright.model.reconciliation.Cause;
import dev.costwright.model.reconciliation.CauseRows;
import dev.costwright.model.reconciliation.Reconciliation;
import dev.costwright.model.reconciliation.Statement;
import dev.costwright.model.reconciliation.StatementLine;
import dev.costwright.model.signoff.Limits;
import dev.costwright.model.signoff.Review;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/// The options of `reconcile`, the same for the command and its export.
final class ReconcileOptions {
  private static final int ROWS = 8;

  /// @param statements none when the month has neither invoice nor usage
  /// @param evidence the dearest rows behind each cause, by the cause itself and not by its value
  /// @param places where the invoice lines were read
  record Answer(
      YearMonth month,
      Optional<String> seller,
      List<Statement> statements,
      Review review,
      IdentityHashMap<Cause, List<Evidence>> evidence,
      InvoicePlaces places) {}

  @Option(
      names = {"--provider", "--seller"},
      paramLabel = "P",
      description = "Only the invoices of this one, such as openai.")
  private Optional<String> provider = Optional.empty();

  @Option(
      names = "--month",
      paramLabel = "YYYY-MM",
      description = "The month that the invoices bill.")
  private String month = "";

  @Option(
      names = "--tolerance",
      paramLabel = "LIMIT",
      description = {
        "Up to which a line agrees, such as 5, 0.5%% or 5,0.5%%, this once.",
        "'reconcile limits' keeps it."
      })
  private Optional<String> tolerance = Optional.empty();

  @Option(
      names = "--materiality",
      paramLabel = "LIMIT",
      description = "Up to which a line asks for no attention, this once.")
  private Optional<String> materiality = Optional.empty();

  /// Limits with those that the user gives in their place.
  static Limits limits(
      Workbench workbench, Limits kept, Optional<String> tolerance, Optional<String> materiality) {
    Currency currency = workbench.currency();
    return new Limits(
        tolerance
            .map(text -> LimitText.parse("--tolerance", text, currency))
            .orElse(kept.tolerance()),
        materiality
            .map(text -> LimitText.parse("--materiality", text, currency))
            .orElse(kept.materiality()));
  }

  /// Says so when there is nothing to reconcile.
  Answer ask(Session session) {
    YearMonth asked = month();
    try (Workbench workbench = session.openLedger()) {
      session.sayRestated(workbench);
      Reconciliation all = workbench.reconcile();
      Optional<String> seller = provider.map(name -> name.strip().toLowerCase(Locale.ROOT));
      List<Statement> statements = all.of(asked, seller);
      Reviews reviews = workbench.reviews();
      Review review = reviews.review(limits(workbench, reviews.limits(), tolerance, materiality));
      if (statements.isEmpty()) {
        session.message(nothing(asked, all));
      }
      return new Answer(
          asked,
          seller,
          statements,
          review,
          evidence(workbench, statements),
          InvoicePlaces.of(workbench));
    }
  }

  private static IdentityHashMap<Cause, List<Evidence>> evidence(
      Workbench workbench, List<Statement> statements) {
    IdentityHashMap<Cause, List<Evidence>> evidence = new IdentityHashMap<>();
    for (Statement statement : statements) {
      for (StatementLine line : statement.lines()) {
        Stream.concat(line.causes().stream(), line.candidates().stream())
            .forEach(
                cause ->
                    evidence.put(
                        cause,
                        CauseRows.of(workbench.restatedCube(), statement, line, cause, ROWS)));
      }
    }
    return evidence;
  }

  private YearMonth month() {
    try {
      return YearMonth.parse(month.strip());
    } catch (DateTimeParseException malformed) {
      throw new UsageException(
          "Expected a month such as --month 2026-08, found %s."
              .formatted(month.isBlank() ? "none" : '"' + month + '"'),
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
