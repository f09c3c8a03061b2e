package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.app.workbench.DataQuality.Listed;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Findings of the checks, a row each. They overlap, so there is no total.
public final class FindingTable {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("id", "id", Kind.TEXT),
          new Column("severity", "severity", Kind.TEXT),
          new Column("money", "money", Kind.MONEY),
          new Column("message", "finding", Kind.TEXT),
          new Column("fix", "fix", Kind.TEXT));

  private FindingTable() {}

  /// @param currency of the findings' money
  public static ReportTable of(Currency currency, List<Listed> findings) {
    return new ReportTable(
        "Checks",
        ReportTable.in(currency, COLUMNS),
        findings.stream().map(FindingTable::row).toList(),
        Optional.empty());
  }

  private static List<Cell> row(Listed listed) {
    return List.of(
        new Text(listed.finding().id()),
        new Text(listed.dismissed().isPresent() ? "dismissed" : listed.finding().severity().id()),
        listed.finding().money().<Cell>map(Amount::new).orElse(new Text("unknown")),
        new Text(listed.finding().message()),
        new Text(
            listed.dismissed().map("dismissed: "::concat).orElse(listed.finding().fix().advice())));
  }
}
