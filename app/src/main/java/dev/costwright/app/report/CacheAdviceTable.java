package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Count;
import dev.costwright.app.report.ReportTable.Decimal;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.forecasting.advisor.CacheAdvice;
import java.util.List;
import java.util.Optional;

/// Advice on keeping the heads of prompts, as a table.
public final class CacheAdviceTable {
  /// Where the survival curve of the gaps between calls is read.
  public static final List<Integer> MINUTES = List.of(1, 5, 15, 60, 240);

  private CacheAdviceTable() {}

  /// One line per group, in the order given.
  ///
  /// @param advice at least one
  public static ReportTable of(List<CacheAdvice> advice) {
    String currency = advice.getFirst().uncached().currency().getCurrencyCode();
    return new ReportTable(
        "Keeping prompts at the provider",
        List.of(
            text("model"),
            text("feature"),
            text("key"),
            new Column("calls", "calls", Kind.NUMBER),
            new Column("gaps over 5 min", "gaps > 5 min", Kind.NUMBER),
            new Column("gaps over 1 h", "gaps > 1 h", Kind.NUMBER),
            new Column("head", "head", Kind.NUMBER),
            money("anew", currency),
            money("5 min", currency),
            money("1 h", currency),
            text("advice"),
            money("saving", currency)),
        advice.stream().map(CacheAdviceTable::row).toList(),
        Optional.empty());
  }

  private static List<Cell> row(CacheAdvice one) {
    return List.of(
        new Text(one.model().model()),
        new Text(one.feature()),
        new Text(one.apiKey()),
        new Count(one.reuse().calls()),
        Decimal.of(one.reuse().longerThan(300), 2),
        Decimal.of(one.reuse().longerThan(3_600), 2),
        new Count(one.longestHead()),
        new Amount(one.uncached()),
        new Amount(one.fiveMinutes()),
        one.oneHour().<Cell>map(Amount::new).orElse(Cell.ABSENT),
        new Text(one.advice().id()),
        new Amount(one.saving()));
  }

  private static Column text(String name) {
    return new Column(name, name, Kind.TEXT);
  }

  private static Column money(String name, String currency) {
    return new Column(name, name + " " + currency, Kind.MONEY);
  }
}
