package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Absent;
import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Step;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.model.money.Money;
import dev.costwright.model.text.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Tables and amounts as text for a terminal: columns line up, money is rounded HALF_UP to two
/// decimals. The same on every machine, whatever its language.
public final class TableText {
  private static final int DECIMALS = 2;
  private static final String GAP = "  ";

  private TableText() {}

  /// The table's lines without the title; the total stands below a rule.
  public static List<String> lines(ReportTable table) {
    List<List<String>> body = new ArrayList<>();
    table.rows().forEach(row -> body.add(texts(row)));
    table.total().ifPresent(total -> body.add(texts(total)));
    List<String> head =
        table.columns().stream().map(column -> VisibleText.inTable(column.title())).toList();
    int[] widths =
        IntStream.range(0, head.size())
            .map(
                column ->
                    Math.max(
                        head.get(column).length(),
                        body.stream().mapToInt(row -> row.get(column).length()).max().orElse(0)))
            .toArray();
    String rule = "-".repeat(IntStream.of(widths).sum() + GAP.length() * (widths.length - 1));
    List<String> lines = new ArrayList<>();
    lines.add(line(table, head, widths));
    lines.add(rule);
    body.forEach(row -> lines.add(line(table, row, widths)));
    table.total().ifPresent(total -> lines.add(lines.size() - 1, rule));
    return lines;
  }

  /// Such as `1,234.57`.
  public static String rounded(Money money) {
    return String.format(Locale.ROOT, "%,.2f", money.rounded(DECIMALS));
  }

  /// Such as `1,234.57 USD`.
  public static String withCurrency(Money money) {
    return rounded(money) + " " + money.currency().getCurrencyCode();
  }

  /// Such as `1,234,567`.
  public static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static List<String> texts(List<Cell> cells) {
    return cells.stream().map(TableText::text).toList();
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Text(String text) -> VisibleText.inTable(text);
      case Step step -> step.label();
      case Amount(Money money) -> rounded(money);
      case Count(long count) -> grouped(count);
      case Decimal decimal -> decimal.rounded();
      case Absent() -> "-";
    };
  }

  private static String line(ReportTable table, List<String> cells, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(
            column -> {
              String padding = " ".repeat(widths[column] - cells.get(column).length());
              return table.columns().get(column).kind().isNumber()
                  ? padding + cells.get(column)
                  : cells.get(column) + padding;
            })
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }
}
