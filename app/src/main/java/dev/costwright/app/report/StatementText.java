package dev.costwright.app.report;

import dev.costwright.model.chargeback.InvoiceTie;
import dev.costwright.model.chargeback.Statement;
import dev.costwright.model.chargeback.Statements;
import dev.costwright.model.chargeback.Statements.Missing;
import dev.costwright.model.chargeback.Statements.TieOut;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What statements stand on, in words: the same under a table, on a page and in a file.
public final class StatementText {
  private StatementText() {}

  /// That the statements are the month, such as `Ties: 1.00 + 0.50 charged to none = 1.50 USD`.
  public static String tie(Statements statements) {
    TieOut tie = statements.tie();
    String sum =
        "statements %s + not charged %s = %s"
            .formatted(
                TableText.rounded(tie.statements()),
                TableText.rounded(tie.remainder()),
                TableText.withCurrency(tie.statements().plus(tie.remainder())));
    String month =
        tie.fees().signum() == 0
            ? "ledger " + TableText.withCurrency(tie.month())
            : "ledger and fixed amounts " + TableText.withCurrency(tie.month());
    return tie.isTied()
        ? "Ties to the cent: %s = %s".formatted(sum, month)
        : "Does not tie: %s, %s, difference %s"
            .formatted(sum, month, TableText.withCurrency(tie.difference()));
  }

  /// Such as `With the named differences the statements are the invoices: 14,500.00 USD`.
  public static String invoices(Statements statements) {
    if (statements.invoices().isEmpty()) {
      return "No invoice of this month is in the ledger: the statements tie to the ledger alone.";
    }
    InvoiceTie tie = statements.invoices().get();
    String said =
        tie.isTied()
            ? "Ties to the invoices: statements %s and %d named differences = %s"
                .formatted(
                    TableText.rounded(tie.statements()),
                    tie.steps().size(),
                    TableText.withCurrency(tie.invoices()))
            : "Does not tie to the invoices %s: difference %s"
                .formatted(
                    TableText.withCurrency(tie.invoices()),
                    TableText.withCurrency(tie.difference()));
    return tie.notConverted().isEmpty()
        ? said
        : said
            + tie.notConverted().stream()
                .map(TableText::withCurrency)
                .collect(Collectors.joining(", ", "; not converted, in no figure: ", ""));
  }

  /// A step to the invoices in words.
  public static String step(InvoiceTie.Step step) {
    return switch (step.kind()) {
      case CENTS -> "rounding of statements to cents";
      case FIXED_AMOUNTS -> "fixed amounts of pools, which no usage stands behind";
      case VIEW -> "days of another zone, or another layer, than bills have";
      case RESTATED -> "restated since the month was closed";
      case EVIDENCE ->
          step.about() + ": metered usage at our prices, in place of what counts in the ledger";
      case OTHER_DAYS ->
          "invoice lines of other days, or of classes that are priced where their rows are not";
      case NO_INVOICE -> "usage that no invoice of the month bills";
      case CAUSE -> step.cause().map(ReconciliationText::name).orElseThrow();
      case UNEXPLAINED -> "unexplained";
      case CREDIT_PURCHASED -> "prepaid credit bought";
      case CREDIT_APPLIED -> "prepaid credit set off";
    };
  }

  /// What the figures rest on and what they lack, a line each; lacks are named when there are
  /// none, too.
  public static List<String> notes(Statements statements) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "(untagged) in statements and remainder: "
            + TableText.withCurrency(
                statements.all().stream()
                    .map(Statement::untagged)
                    .reduce(Money.zero(statements.tie().month().currency()), Money::plus)));
    lines.add("(unpriced), in no amount: " + rows(statements.coverage().unpricedFacts()));
    lines.add("(missing): " + missing(statements.missing()));
    lines.addAll(CoverageText.lines(statements.coverage()));
    return lines;
  }

  /// Versions, and how it was rounded.
  public static List<String> grounds(Statements statements) {
    return List.of(
        "layer: %s, days of %s"
            .formatted(
                statements.query().layer().name().toLowerCase(Locale.ROOT),
                statements.query().zone()),
        "prices %s, rules %s, pools %s"
            .formatted(
                statements.grounds().prices(),
                statements.grounds().rules(),
                statements.grounds().pools()),
        "rounded once to cents by largest remainder; exact total %s"
            .formatted(statements.tie().ledger().plus(statements.tie().fees())),
        "audit chain: " + statements.grounds().auditHead());
  }

  private static String rows(long rows) {
    return rows == 1 ? "1 row" : TableText.grouped(rows) + " rows";
  }

  private static String missing(List<Missing> missing) {
    return missing.isEmpty()
        ? "no day without evidence"
        : missing.stream()
            .map(
                one ->
                    "%s, account %s: %d day%s without evidence"
                        .formatted(
                            one.seller(), one.account(), one.days(), one.days() == 1 ? "" : "s"))
            .collect(Collectors.joining("; "));
  }
}
