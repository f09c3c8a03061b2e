package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.model.money.Money;
import dev.costwright.model.prepaid.PrepaidMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Prepaid credit, month by month: opening + purchases − use − expiry = closing.
public final class PrepaidTable {
  private PrepaidTable() {}

  public static ReportTable of(List<PrepaidMonth> months) {
    return new ReportTable(
        "Prepaid credit",
        List.of(
            new Column("seller", "seller", Kind.TEXT),
            new Column("account", "account", Kind.TEXT),
            new Column("month", "month", Kind.TEXT),
            new Column("opening", "opening", Kind.MONEY),
            new Column("purchases", "purchases", Kind.MONEY),
            new Column("use", "use", Kind.MONEY),
            new Column("expiry", "expiry", Kind.MONEY),
            new Column("closing", "closing", Kind.MONEY),
            new Column("remark", "remark", Kind.TEXT)),
        months.stream().map(PrepaidTable::row).toList(),
        Optional.empty());
  }

  private static List<Cell> row(PrepaidMonth month) {
    return List.of(
        new Text(month.seller()),
        new Text(month.account()),
        new Text(month.month().toString()),
        cell(month.opening()),
        cell(month.purchases()),
        cell(month.use()),
        cell(month.expiry()),
        cell(month.closing()),
        new Text(remark(month)));
  }

  private static Cell cell(Optional<Money> money) {
    return money.<Cell>map(Amount::new).orElse(Cell.ABSENT);
  }

  /// What to bear in mind with a month, in words; empty text for nothing.
  public static String remark(PrepaidMonth month) {
    List<String> words = new ArrayList<>();
    if (month.opening().isEmpty()) {
      words.add("opening unknown: state it");
    } else if (month.isStated()) {
      words.add("opening stated");
    }
    month
        .jump()
        .ifPresent(jump -> words.add(TableText.withCurrency(jump) + " against the closing before"));
    switch (month.source()) {
      case INVOICE -> words.add("use as invoices set it off");
      case SPEND -> words.add("use is the month's spend");
      case NOTHING -> words.add("use unknown: nothing of the month is in the ledger");
    }
    if (month.unpriced() > 0) {
      words.add("at least, %s rows have no price".formatted(TableText.grouped(month.unpriced())));
    }
    return String.join("; ", words);
  }
}
