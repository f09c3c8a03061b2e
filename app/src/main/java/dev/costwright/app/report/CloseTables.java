package dev.costwright.app.report;

import dev.costwright.app.report.ReportTable.Amount;
import dev.costwright.app.report.ReportTable.Cell;
import dev.costwright.app.report.ReportTable.Column;
import dev.costwright.app.report.ReportTable.Kind;
import dev.costwright.app.report.ReportTable.Text;
import dev.costwright.app.workbench.OpenItem;
import dev.costwright.model.close.Cause;
import dev.costwright.model.close.ClosedMonth;
import dev.costwright.model.close.Restatement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Closed months and what has moved since, as tables.
public final class CloseTables {
  private CloseTables() {}

  /// A line per month: as booked, restated, and the difference, in the currency of its close.
  public static ReportTable months(List<Restatement> restatements) {
    return new ReportTable(
        "Closed months",
        List.of(
            text("month"),
            text("state"),
            text("since"),
            text("currency"),
            money("booked", "as booked"),
            money("restated", "restated"),
            money("difference", "difference")),
        restatements.stream().map(CloseTables::month).toList(),
        Optional.empty());
  }

  /// The difference of one month by cause, seller, model and team.
  public static ReportTable entries(Restatement restatement) {
    List<List<Cell>> rows =
        restatement.entries().stream()
            .map(
                entry ->
                    List.<Cell>of(
                        new Text(cause(entry.cause())),
                        new Text(entry.key().seller()),
                        new Text(entry.key().model()),
                        new Text(entry.key().team()),
                        new Amount(entry.amount())))
            .toList();
    return new ReportTable(
        "Restatement of " + restatement.close().month(),
        List.of(
            text("cause"),
            text("seller"),
            text("model"),
            text("team"),
            money("amount", "restated less booked " + restatement.booked().currency())),
        rows,
        Optional.of(
            List.of(
                new Text("difference"),
                new Text(""),
                new Text(""),
                new Text(""),
                new Amount(restatement.difference()))));
  }

  /// For people, such as `price change`.
  public static String cause(Cause cause) {
    return switch (cause) {
      case PROGRAM -> "update of Costwright";
      case NEW_IMPORT -> "new import";
      case UNDONE_IMPORT -> "undone import";
      case COUNTING -> "choice of what counts";
      case ROWS -> "imports and choices of what counts";
      case PRICES -> "price change";
      case RATES -> "exchange rate";
      case RULES -> "rule change";
      case LAYERS -> "layer override";
    };
  }

  /// For people, such as `closed` or `reopened: late invoice`.
  public static String state(ClosedMonth close) {
    return close.reopened().map(reopening -> "reopened: " + reopening.reason()).orElse("closed");
  }

  /// For people, such as `3 rows without a price`.
  public static String open(OpenItem item) {
    return item.amount()
        .map(amount -> TableText.withCurrency(amount) + " " + item.kind().words())
        .orElseGet(() -> "%,d %s".formatted(item.count(), item.kind().words()));
  }

  private static List<Cell> month(Restatement restatement) {
    ClosedMonth close = restatement.close();
    return List.of(
        new Text(close.month().toString()),
        new Text(state(close)),
        new Text(
            LocalDate.ofInstant(
                    close.reopened().map(ClosedMonth.Reopening::at).orElse(close.closedAt()),
                    ZoneOffset.UTC)
                .toString()),
        new Text(restatement.booked().currency().getCurrencyCode()),
        new Amount(restatement.booked()),
        new Amount(restatement.restated().total()),
        new Amount(restatement.difference()));
  }

  private static Column text(String id) {
    return new Column(id, id, Kind.TEXT);
  }

  private static Column money(String id, String title) {
    return new Column(id, title, Kind.MONEY);
  }
}
