package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.model.fx.Conversion;
import dev.costwright.model.money.Money;
import dev.costwright.model.reconciliation.Cause;
import dev.costwright.model.reconciliation.CauseType;
import dev.costwright.model.reconciliation.Coverage;
import dev.costwright.model.reconciliation.Statement;
import dev.costwright.model.reconciliation.StatementLine;
import dev.costwright.model.reconciliation.Totals;
import dev.costwright.model.usage.InvoiceLine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Statements of a month as text: the lines, what their causes rest on, and what is missing.
public final class ReconciliationText {
  private static final MathContext SHOWN = new MathContext(8, RoundingMode.HALF_UP);

  private ReconciliationText() {}

  /// One row per line of all statements, with the totals of spend.
  public static ReportTable table(List<Statement> statements) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Statement statement : statements) {
      statement.lines().forEach(line -> rows.add(cells(statement, line)));
    }
    Totals totals = Totals.ofAll(statements);
    return new ReportTable(
        "Reconciliation",
        List.of(
            new Column("seller", "seller", Kind.TEXT),
            new Column("invoice", "invoice", Kind.TEXT),
            new Column("description", "line", Kind.TEXT),
            new Column("billed", "billed", Kind.MONEY),
            new Column("computed", "computed", Kind.MONEY),
            new Column("variance", "difference", Kind.MONEY),
            new Column("causes", "cause", Kind.TEXT)),
        rows,
        Optional.of(
            List.of(
                new Text("spend"),
                new Text(""),
                new Text(""),
                cell(totals.billed()),
                cell(totals.computed()),
                cell(totals.variance()),
                new Text(
                    totals
                        .unexplained()
                        .map(rest -> "unexplained " + TableText.withCurrency(rest))
                        .orElse("")))));
  }

  private static List<Cell> cells(Statement statement, StatementLine line) {
    return List.of(
        new Text(statement.seller()),
        line.invoiceLine().map(InvoiceLine::invoice).<Cell>map(Text::new).orElse(Cell.ABSENT),
        new Text(line.description()),
        cell(line.billed()),
        cell(line.computed()),
        cell(line.variance()),
        new Text(causes(line)));
  }

  private static Cell cell(Optional<Money> money) {
    return money.<Cell>map(Amount::new).orElse(Cell.ABSENT);
  }

  /// Such as `price version, rounding`; rounding alone and no cause is a match.
  static String causes(StatementLine line) {
    String named =
        line.causes().stream()
            .map(Cause::type)
            .filter(type -> type != CauseType.ROUNDING)
            .map(ReconciliationText::name)
            .collect(Collectors.joining(", "));
    return switch (line.state()) {
      case MATCHES -> "matches";
      case NOT_COMPARED -> "not compared: " + doubt(line.doubt().orElseThrow());
      case OPEN -> (named.isEmpty() ? "" : named + ", ") + "unexplained" + candidates(line);
      case APART, UNCHECKED, DIFFERS -> named;
    };
  }

  private static String candidates(StatementLine line) {
    return line.candidates().isEmpty()
        ? ""
        : line.candidates().stream()
            .map(cause -> name(cause.type()) + " " + TableText.withCurrency(cause.amount()))
            .collect(Collectors.joining(" or ", " (", ")"));
  }

  /// One line for each cause that somebody should look at, then what the months lack.
  public static List<String> notes(List<Statement> statements) {
    List<String> notes = new ArrayList<>();
    for (Statement statement : statements) {
      String where = statement.seller() + " " + statement.month() + ": ";
      state(statement.state()).ifPresent(state -> notes.add(where + state));
      for (StatementLine line : statement.lines()) {
        line.causes().stream()
            .filter(Cause::needsAttention)
            .forEach(cause -> notes.add(where + line.description() + ": " + sentence(cause)));
        line.candidates()
            .forEach(
                cause -> notes.add(where + line.description() + ": perhaps " + sentence(cause)));
        line.conversion()
            .ifPresent(c -> notes.add(where + line.description() + ": " + converted(c)));
        line.doubt()
            .filter(doubt -> doubt != StatementLine.Doubt.NO_INVOICE)
            .ifPresent(doubt -> notes.add(where + line.description() + ": " + doubt(doubt)));
      }
      notes.addAll(totals(where, statement.totals()));
      notes.addAll(coverage(where, statement.coverage()));
    }
    return notes;
  }

  private static String converted(Conversion conversion) {
    return "%s, booked at %s %s of %s (%s)"
        .formatted(
            TableText.withCurrency(conversion.original()),
            rate(conversion.quote().rate()),
            conversion.quote().to().getCurrencyCode(),
            conversion.quote().date(),
            conversion.quote().source());
  }

  /// What a cause rests on, such as `price version 50.62 USD, 2026-08-01 to 2026-08-12 …`.
  public static String sentence(Cause cause) {
    Cause.Evidence evidence = cause.evidence();
    List<String> parts = new ArrayList<>();
    parts.add(name(cause.type()) + " " + TableText.withCurrency(cause.amount()));
    if (!evidence.days().isEmpty()) {
      parts.add(days(evidence.days()));
    }
    if (evidence.rows() > 0) {
      parts.add(TableText.grouped(evidence.rows()) + " rows");
    }
    evidence.repricing().ifPresent(repricing -> parts.add(prices(repricing)));
    evidence.terms().ifPresent(terms -> parts.add(terms(terms)));
    evidence.exchange().ifPresent(exchange -> parts.add(exchange(exchange)));
    evidence
        .charged()
        .ifPresent(charged -> parts.add("cost report " + TableText.withCurrency(charged)));
    return String.join(", ", parts);
  }

  /// Such as `2026-08-01 to 2026-08-12, 2026-08-20`.
  public static String days(List<LocalDate> days) {
    return DayRuns.of(days).stream()
        .map(
            run ->
                run.first().equals(run.last())
                    ? run.first().toString()
                    : run.first() + " to " + run.last())
        .collect(Collectors.joining(", "));
  }

  private static String terms(Cause.Terms terms) {
    return terms.billed().isEmpty()
        ? terms.used() + " not billed"
        : "%s billed as %s".formatted(terms.used(), terms.billed());
  }

  private static String exchange(Cause.Exchange exchange) {
    String whose =
        switch (exchange.rule()) {
          case OTHER_DAY -> exchange.date().map(day -> "the rate of " + day).orElse("a dated rate");
          case MEAN -> "the mean rate of its days";
          case EACH_DAY -> "the rate of each day on average";
          case OWN -> "no dated rate";
          case BOOKED -> "usage at the rate of each day on average";
        };
    return "%s %s (%s), dated rate %s of %s"
        .formatted(
            rate(exchange.billed()),
            exchange.valid().to().getCurrencyCode(),
            whose,
            rate(exchange.valid().rate()),
            exchange.valid().date());
  }

  /// The currency of the invoice, whichever way round the rates are told.
  public static Currency foreign(Cause.Exchange exchange) {
    return exchange.rule() == Cause.Exchange.Rule.BOOKED
        ? exchange.valid().from()
        : exchange.valid().to();
  }

  /// The other one: in which statements are.
  public static Currency ours(Cause.Exchange exchange) {
    return exchange.rule() == Cause.Exchange.Rule.BOOKED
        ? exchange.valid().to()
        : exchange.valid().from();
  }

  /// In at most eight digits.
  public static String rate(BigDecimal rate) {
    return rate.round(SHOWN).stripTrailingZeros().toPlainString();
  }

  private static String prices(Cause.Repricing repricing) {
    String rates =
        repricing.rates().stream()
            .map(
                rate ->
                    "%s %s, not %s"
                        .formatted(
                            rate.measure().id(),
                            rate.billed().toPlainString(),
                            rate.valid().toPlainString()))
            .collect(Collectors.joining("; "));
    return "billed at the price since %s instead of that since %s (%s)"
        .formatted(
            repricing.billedSince().map(LocalDate::toString).orElse("the beginning"),
            repricing.validSince().map(LocalDate::toString).orElse("the beginning"),
            rates);
  }

  private static List<String> totals(String where, Totals totals) {
    List<String> notes = new ArrayList<>();
    totals
        .creditPurchased()
        .ifPresent(
            credit ->
                notes.add(
                    where + "prepaid credit bought, no spend: " + TableText.withCurrency(credit)));
    totals
        .creditApplied()
        .ifPresent(
            credit ->
                notes.add(where + "prepaid credit set off: " + TableText.withCurrency(credit)));
    totals
        .otherCurrencies()
        .forEach(money -> notes.add(where + "not converted: " + TableText.withCurrency(money)));
    return notes;
  }

  private static List<String> coverage(String where, Coverage coverage) {
    List<String> notes = new ArrayList<>();
    if (coverage.invoiced().signum() != 0) {
      notes.add(
          "%s%s of the invoiced money has usage, %s has priced usage"
              .formatted(
                  where,
                  CoverageText.share(coverage.matched(), coverage.invoiced()),
                  CoverageText.share(coverage.priced(), coverage.invoiced())));
    }
    if (!coverage.missingDays().isEmpty()) {
      notes.add(where + "days without usage: " + days(coverage.missingDays()));
    }
    if (!coverage.emptyDays().isEmpty()) {
      notes.add(where + "days without usage or charges: " + days(coverage.emptyDays()));
    }
    return notes;
  }

  private static Optional<String> state(Statement.State state) {
    return switch (state) {
      case COMPARED, NO_USAGE_BILLED -> Optional.empty();
      case NO_INVOICE ->
          Optional.of("no invoice bills usage of this month. Import it to compare the usage.");
      case NO_USAGE ->
          Optional.of("invoiced, but no usage of this month. Import the usage export.");
      case OTHER_CURRENCY ->
          Optional.of("the invoice is in another currency, and there is no dated rate.");
    };
  }

  private static String doubt(StatementLine.Doubt doubt) {
    return switch (doubt) {
      case NO_PERIOD -> "names no days; those of its invoice or of the month before are taken";
      case OTHER_CURRENCY -> "another currency";
      case PARTLY_UNPRICED -> "part of its usage has no price";
      case ONLY_IN_COST_REPORT -> "only in the cost report";
      case NO_INVOICE -> "no invoice";
    };
  }

  /// Such as `price version`.
  static String name(CauseType type) {
    return type == CauseType.FX
        ? "exchange rate"
        : type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
