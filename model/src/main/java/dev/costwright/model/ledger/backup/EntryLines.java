package dev.costwright.model.ledger.backup;

import dev.costwright.model.ledger.text.JsonLine;
import dev.costwright.model.money.Money;
import dev.costwright.model.problem.Problem;
import dev.costwright.model.usage.InvoiceLine;
import dev.costwright.model.usage.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;

/// Metrics, invoice lines and problems as lines of a backup and back, digit by digit as they
/// stand. Each line names its import; those of one import stand together, in the order of its
/// file.
public final class EntryLines {
  private static final String IMPORT = "import";

  private EntryLines() {}

  /// The import that a line belongs to.
  public static long importId(Row row) {
    return row.number(IMPORT);
  }

  public static String of(long importId, Metric metric) {
    return new JsonLine()
        .put(IMPORT, importId)
        .put("month", metric.month().toString())
        .put("feature", metric.feature())
        .put("plan", metric.plan())
        .put("tenant", metric.tenant())
        .put("name", metric.name())
        .put("value", metric.value().toString())
        .put("currency", metric.currency())
        .put("line", metric.line())
        .end();
  }

  public static Metric metric(Row row) {
    return new Metric(
        row.value("month", YearMonth::parse),
        row.text("feature"),
        row.text("plan"),
        row.text("tenant"),
        row.text("name"),
        row.value("value", BigDecimal::new),
        row.text("currency"),
        row.number("line"));
  }

  public static String of(long importId, InvoiceLine invoice) {
    JsonLine line =
        new JsonLine()
            .put(IMPORT, importId)
            .put("seller", invoice.seller())
            .put("account", invoice.account())
            .put("invoice", invoice.invoice())
            .put("issued", invoice.issued().toString())
            .put("number", invoice.number())
            .put("kind", invoice.kind().name())
            .put("description", invoice.description());
    invoice.from().ifPresent(day -> line.put("from", day.toString()));
    invoice.to().ifPresent(day -> line.put("to", day.toString()));
    invoice.quantity().ifPresent(quantity -> line.put("quantity", quantity.toString()));
    invoice.unitPrice().ifPresent(price -> line.put("unitPrice", price.toString()));
    return line.put("amount", invoice.amount().toDecimal().toString())
        .put("currency", invoice.amount().currency().getCurrencyCode())
        .put("line", invoice.line())
        .end();
  }

  public static InvoiceLine invoiceLine(Row row) {
    Currency currency = row.value("currency", Currency::getInstance);
    return new InvoiceLine(
        row.text("seller"),
        row.text("account"),
        row.text("invoice"),
        row.value("issued", LocalDate::parse),
        row.count("number"),
        row.value("kind", InvoiceLine.Kind::valueOf),
        row.text("description"),
        row.optional("from", LocalDate::parse),
        row.optional("to", LocalDate::parse),
        row.optional("quantity", BigDecimal::new),
        row.optional("unitPrice", BigDecimal::new),
        row.value("amount", amount -> Money.parse(amount, currency)),
        row.number("line"));
  }

  public static String of(long importId, Problem problem) {
    return new JsonLine()
        .put(IMPORT, importId)
        .put("severity", problem.severity().name())
        .put("file", problem.location().file())
        .put("line", problem.location().line())
        .put("column", problem.location().column())
        .put("value", problem.value())
        .put("expected", problem.expected())
        .put("message", problem.message())
        .put("fix", problem.fix())
        .end();
  }

  public static Problem problem(Row row) {
    return new Problem(
        row.value("severity", Problem.Severity::valueOf),
        new Problem.Location(row.text("file"), row.number("line"), row.text("column")),
        row.text("value"),
        row.text("expected"),
        row.text("message"),
        row.text("fix"));
  }
}
