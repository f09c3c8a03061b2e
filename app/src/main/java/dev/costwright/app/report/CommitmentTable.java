package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.model.commitment.CommitmentUse;
import dev.costwright.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Commitments, period by period: what was promised, spent, and left unused.
public final class CommitmentTable {
  private CommitmentTable() {}

  public static ReportTable of(List<CommitmentUse> uses) {
    return new ReportTable(
        "Commitments",
        List.of(
            new Column("discount", "discount", Kind.TEXT),
            new Column("seller", "seller", Kind.TEXT),
            new Column("account", "account", Kind.TEXT),
            new Column("from", "from", Kind.TEXT),
            new Column("to", "to", Kind.TEXT),
            new Column("committed", "committed", Kind.MONEY),
            new Column("used", "used", Kind.MONEY),
            new Column("unused", "unused", Kind.MONEY),
            new Column("open", "still open", Kind.MONEY),
            new Column("remark", "remark", Kind.TEXT)),
        uses.stream().map(CommitmentTable::row).toList(),
        Optional.empty());
  }

  private static List<Cell> row(CommitmentUse use) {
    return List.of(
        new Text(use.discount().name()),
        new Text(use.discount().seller()),
        new Text(account(use)),
        new Text(use.term().from().toString()),
        new Text(use.term().until().minusDays(1).toString()),
        new Amount(use.committed()),
        cell(use.used()),
        cell(use.unused()),
        cell(use.open()),
        new Text(remark(use)));
  }

  private static String account(CommitmentUse use) {
    return use.discount().account().isEmpty() ? "all" : use.discount().account();
  }

  private static Cell cell(Optional<Money> money) {
    return money.<Cell>map(Amount::new).orElse(Cell.ABSENT);
  }

  /// What to bear in mind with a period, in words; empty text for nothing.
  public static String remark(CommitmentUse use) {
    List<String> words = new ArrayList<>();
    if (use.used().isEmpty()) {
      words.add("use unknown: no cost of the period is in the ledger");
    } else if (!use.isOver()) {
      words.add("runs until " + use.term().until().minusDays(1));
    }
    if (use.uncounted() > 0) {
      words.add("%s rows have no cost".formatted(TableText.grouped(use.uncounted())));
    }
    return String.join("; ", words);
  }
}
